package io.mqttfactory.standalone;

import io.mqttfactory.runtime.Health;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One run of the factory with somebody, or nobody, before it. */
final class Session {

  private static final long START_SECONDS = 10;
  private static final Duration READY_WITHIN = Duration.ofSeconds(60);
  private static final long LOOK_MILLIS = 20;

  private final StandaloneOptions options;
  private final Map<String, String> environment;
  private final boolean onTerminal;
  private final Keys keys = new Keys();
  private final CompletableFuture<Factory> started = new CompletableFuture<>();

  Session(StandaloneOptions options, Map<String, String> environment, boolean onTerminal) {
    this.options = options;
    this.environment = environment;
    this.onTerminal = onTerminal;
  }

  /** The exit code, once somebody has ended it by a key. A signal ends the process from here. */
  int run() throws InterruptedException {
    long began = startOfProcess();
    DataFolder data = DataFolder.take(options.data());
    try {
      Path log = LogFile.open(options.data(), environment.getOrDefault("LOG_LEVEL", ""));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(data), "standalone-stop"));
      started.complete(Factory.start(options, environment, Clock.systemUTC()));
      boolean ready = awaitReady(started.join());
      Duration start = Duration.ofMillis(System.currentTimeMillis() - began);
      System.out.print(Banner.of(options, ready, start, log, onTerminal));
    } catch (RuntimeException | Error failure) {
      started.completeExceptionally(failure);
      throw failure;
    }
    awaitEnd();
    return 0;
  }

  private void awaitEnd() throws InterruptedException {
    if (onTerminal) {
      keys.awaitQuit();
    } else {
      Keys.waitForEver();
    }
  }

  /** What is not ready in time is told, and may come later. */
  private static boolean awaitReady(Factory factory) throws InterruptedException {
    long deadline = System.nanoTime() + READY_WITHIN.toNanos();
    while (!factory.isReady() && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
    factory
        .health()
        .forEach(
            (member, health) ->
                health.conditions().forEach((name, condition) -> tell(member, name, condition)));
    return factory.isReady();
  }

  private static void tell(Member member, String name, Health.Condition condition) {
    if (condition.level() == Health.Level.DOWN) {
      System.err.println(
          "not ready: " + member.component() + ", " + name + ": " + condition.message());
    }
  }

  /** A factory that is asked to end while it starts is let start, within a bound. */
  private void stop(DataFolder data) {
    try {
      keys.close();
      Factory factory = started.get(START_SECONDS, TimeUnit.SECONDS);
      long begin = System.nanoTime();
      System.out.println("\nStopping ...");
      factory.close();
      data.close();
      System.out.printf(
          "Stopped after %.1f s. The data are kept in %s.%n",
          (System.nanoTime() - begin) / 1e9, options.data());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException neverStarted) {
      return;
    } catch (TimeoutException stillStarting) {
      System.err.println("It was still starting and is ended as it is.");
    } catch (IOException lockGone) {
      System.err.println("The data could not be unlocked: " + lockGone);
    }
  }

  /** When the JVM began, which is what whoever waits counts from. */
  private static long startOfProcess() {
    return ManagementFactory.getRuntimeMXBean().getStartTime();
  }
}
