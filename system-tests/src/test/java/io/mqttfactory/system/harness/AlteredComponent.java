package io.mqttfactory.system.harness;

import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.mqtt.LinkFactory;
import io.mqttfactory.runtime.mqtt.PahoMqttLink;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * A main class for the class path of a component's fat jar: it runs the component as its own main
 * does, but for what no signal from outside can do to a process. Production code knows nothing of
 * it.
 */
public final class AlteredComponent {

  /** The component's own main class. Set for who is to run altered. */
  public static final String MAIN = "ALTERED_MAIN";

  /** The component's name on topics. */
  public static final String NAME = "ALTERED_NAME";

  /** The process dies when it would acknowledge the message of that number. */
  public static final String HALT_AT_ACKNOWLEDGEMENT = "HALT_AT_ACKNOWLEDGEMENT";

  /** The process dies when it would publish the reading of that number on its public topic. */
  public static final String HALT_AT_READING = "HALT_AT_READING";

  /** What its clock is ahead. */
  public static final String CLOCK_OFFSET = "CLOCK_OFFSET";

  /** What a process that died so leaves behind. */
  public static final int EXIT_CODE = 99;

  private AlteredComponent() {}

  public static void main(String[] arguments) {
    Map<String, String> environment = System.getenv();
    Clock clock =
        Clock.offset(
            Clock.systemUTC(),
            Duration.parse(environment.getOrDefault(CLOCK_OFFSET, Duration.ZERO.toString())));
    LinkFactory links =
        options -> new HaltingLink(new PahoMqttLink(options), HaltingLink.limits(environment));
    Component component =
        Component.start(
            environment.get(NAME),
            environment,
            clock,
            assembled -> assemble(environment.get(MAIN), assembled, links));
    Runtime.getRuntime().addShutdownHook(new Thread(component::close));
    component.fatal().join();
    Runtime.getRuntime().halt(1);
  }

  /** By reflection: components are on no class path here, they only meet on topics. */
  private static void assemble(String main, Component component, LinkFactory links) {
    try {
      Method assemble =
          Class.forName(main).getMethod("assemble", Component.class, LinkFactory.class);
      assemble.invoke(null, component, links);
    } catch (InvocationTargetException failure) {
      throw new IllegalStateException(failure.getCause());
    } catch (ReflectiveOperationException noSuchMain) {
      throw new IllegalStateException(noSuchMain);
    }
  }
}
