package io.mqttfactory.runtime;

import ch.qos.logback.classic.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one component as a process: start, shutdown hook, exit code. */
public final class Launcher {

  /** The user gave settings that cannot work. */
  public static final int WRONG_SETTINGS = 2;

  /** The component could not start, or could not go on. */
  public static final int FAILED = 1;

  private static final Duration START_TIMEOUT = Duration.ofSeconds(5);

  private static final Logger log = LoggerFactory.getLogger(Launcher.class);

  private Launcher() {}

  /**
   * Runs the component until the process is asked to end (SIGTERM, Ctrl-C) or the component fails.
   *
   * @return the exit code, for {@code System.exit}
   */
  public static int run(String name, Map<String, String> environment, Assembly assembly) {
    setLogLevel(environment.getOrDefault("LOG_LEVEL", ""));
    CompletableFuture<Component> started = new CompletableFuture<>();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started), name + "-stop"));
    try {
      started.complete(Component.start(name, environment, Clock.systemUTC(), assembly));
    } catch (RuntimeException | Error failure) {
      started.completeExceptionally(failure);
      return explain(name, failure);
    }
    String reason = started.join().fatal().join();
    log.error("{} cannot go on: {}", name, reason);
    return FAILED;
  }

  private static int explain(String name, Throwable failure) {
    if (failure instanceof StartException known) {
      log.error("{} cannot start: {}", name, known.getMessage());
      log.debug("what happened", known);
      return known instanceof SettingsException ? WRONG_SETTINGS : FAILED;
    }
    log.error("{} cannot start because of a fault in the program", name, failure);
    return FAILED;
  }

  /** Here and not in logback.xml, where a blank value, as Compose passes it, would mean WARN. */
  private static void setLogLevel(String level) {
    ch.qos.logback.classic.Logger factory =
        (ch.qos.logback.classic.Logger) LoggerFactory.getLogger("io.mqttfactory");
    factory.setLevel(Level.toLevel(level.strip(), Level.INFO));
  }

  /**
   * A component that is asked to end while it starts is let start, within a bound, and then ended.
   */
  private static void stop(CompletableFuture<Component> started) {
    try {
      stop(started.get(START_TIMEOUT.toSeconds(), TimeUnit.SECONDS));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException neverStarted) {
      log.debug("there is nothing to stop", neverStarted);
    } catch (TimeoutException stillStarting) {
      log.warn("it was still starting and is ended as it is");
    }
  }

  private static void stop(Component component) {
    long begin = System.nanoTime();
    log.info("{} stops", component.name());
    component.close();
    log.info(
        "{} has stopped after {} ms", component.name(), (System.nanoTime() - begin) / 1_000_000);
  }
}
