package io.mqttfactory.runtime;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recurring work of one component, on a thread of its own per task. A task that throws is logged
 * and tried again at its next turn, and health says so until it succeeds: nothing dies quietly.
 * Thread-safe.
 */
public final class Tasks implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Tasks.class);
  private static final long STOP_SECONDS = 3;

  private final Lifecycle executors = new Lifecycle();
  private final String component;
  private final Health health;

  public Tasks(String component, Health health) {
    this.component = component;
    this.health = health;
  }

  /** Runs the work first after one period and then with that pause between two runs. */
  public void every(String name, Duration pause, Runnable work) {
    start(name)
        .scheduleWithFixedDelay(
            guarded(name, work), pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Runs the work once, in the background. */
  public void once(String name, Runnable work) {
    start(name).execute(guarded(name, work));
  }

  private ScheduledThreadPoolExecutor start(String name) {
    ScheduledThreadPoolExecutor executor =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, component + "-" + name);
              thread.setDaemon(true);
              return thread;
            });
    executors.add(name, () -> stop(name, executor));
    return executor;
  }

  private Runnable guarded(String name, Runnable work) {
    // A name of its own: the work itself may speak of a condition that is called like the task.
    String condition = "task " + name;
    return () -> {
      try {
        work.run();
        health.clear(condition);
      } catch (RuntimeException | Error failure) {
        log.error("task={} failed", name, failure);
        health.degraded(condition, "the task failed: " + failure);
      }
    };
  }

  private static void stop(String name, ScheduledThreadPoolExecutor executor)
      throws InterruptedException {
    executor.shutdownNow();
    if (!executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
      log.warn("task={} did not stop within {} s", name, STOP_SECONDS);
    }
  }

  @Override
  public void close() {
    executors.close();
  }
}
