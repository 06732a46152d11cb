package io.mqttfactory.runtime;

/** Builds and starts the parts of one component. */
@FunctionalInterface
public interface Assembly {

  /**
   * Reads the configuration, opens what is needed, hands it to the component, starts it, and
   * returns.
   *
   * @throws StartException for what the user can mend
   */
  void assemble(Component component);
}
