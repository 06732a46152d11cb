package io.mqttfactory.runtime.consumer;

import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.store.StorageException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What the writer does when the storage does not work: it tells once through health, and waits
 * longer after each failure. For one thread but for {@link #stop()}.
 */
final class StorageTrouble {

  private static final String CONDITION = "storage";
  private static final String PASSES =
      "; nothing is acknowledged until it works: the broker keeps what comes as far as its queue"
          + " reaches";

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final Health health;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private Duration pause = FIRST_PAUSE;

  StorageTrouble(Health health) {
    this.health = health;
  }

  /**
   * Tells and waits.
   *
   * @return whether to try again; false if the component stops
   */
  boolean waitAfter(StorageException failure) throws InterruptedException {
    health.degraded(CONDITION, failure.getMessage() + PASSES);
    boolean ends = stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    Duration doubled = pause.multipliedBy(2);
    pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    return !ends;
  }

  void over() {
    health.clear(CONDITION);
    pause = FIRST_PAUSE;
  }

  /** Ends all waiting; from any thread. */
  void stop() {
    stopped.countDown();
  }
}
