package io.mqttfactory.analytics.state;

/**
 * Something whose state can be written down. One that was made with the same parameters and reads
 * it goes on as the one that wrote it would have.
 */
public interface Stateful {

  void save(StateWriter out);

  /**
   * @throws StateException if that was written by something else
   */
  void load(StateReader in);
}
