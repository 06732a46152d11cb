package io.mqttfactory.runtime;

import ch.qos.logback.classic.Level;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one component as a process: start, shutdown hook, exit code. */
public final class Launcher {

  /** The user gave settings that cannot work. */
  public static final int WRONG_SETTINGS = 2;

  /** The component could not start, or could not go on. */
  public static final int FAILED = 1;

  private static final Logger log = LoggerFactory.getLogger(Launcher.class);

  private Launcher() {}

  /**
   * Runs the component until the process is asked to end (SIGTERM, Ctrl-C) or the component fails.
   *
   * @return the exit code, for {@code System.exit}
   */
  public static int run(String name, Map<String, String> environment, Assembly assembly) {
    setLogLevel(environment.getOrDefault("LOG_LEVEL", ""));
    Component component;
    try {
      component = Component.start(name, environment, Clock.systemUTC(), assembly);
    } catch (SettingsException wrong) {
      log.error("{} cannot start: {}", name, wrong.getMessage());
      return WRONG_SETTINGS;
    } catch (StartException known) {
      log.error("{} cannot start: {}", name, known.getMessage());
      log.debug("what happened", known);
      return FAILED;
    } catch (RuntimeException | Error unknown) {
      log.error("{} cannot start because of a fault in the program", name, unknown);
      return FAILED;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(component), name + "-stop"));
    String reason = component.fatal().join();
    log.error("{} cannot go on: {}", name, reason);
    return FAILED;
  }

  /** Here and not in logback.xml, where a blank value, as Compose passes it, would mean WARN. */
  private static void setLogLevel(String level) {
    ch.qos.logback.classic.Logger factory =
        (ch.qos.logback.classic.Logger) LoggerFactory.getLogger("io.mqttfactory");
    factory.setLevel(Level.toLevel(level.strip(), Level.INFO));
  }

  private static void stop(Component component) {
    long begin = System.nanoTime();
    log.info("{} stops", component.name());
    component.close();
    log.info(
        "{} has stopped after {} ms", component.name(), (System.nanoTime() - begin) / 1_000_000);
  }
}
