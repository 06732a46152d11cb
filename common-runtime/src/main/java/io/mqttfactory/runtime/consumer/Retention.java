package io.mqttfactory.runtime.consumer;

import io.mqttfactory.runtime.consumer.store.ConsumerStore;
import io.mqttfactory.runtime.store.StorageException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what a consumer received too long ago and lets the file shrink, in small steps between
 * the batches.
 */
final class Retention implements Runnable {

  static final Duration PAUSE = Duration.ofMinutes(1);

  /** An old copy of a reading could still come; of whom nothing is held, not much longer. */
  private static final Duration STREAMS_KEPT = Duration.ofDays(30);

  private static final Logger log = LoggerFactory.getLogger(Retention.class);

  private final ConsumerStore store;
  private final IdleWork idleWork;
  private final Clock clock;
  private final Duration keep;

  Retention(ConsumerStore store, IdleWork idleWork, Clock clock, Duration keep) {
    this.store = store;
    this.idleWork = idleWork;
    this.clock = clock;
    this.keep = keep;
  }

  @Override
  public void run() {
    Instant limit = clock.instant().minus(keep);
    try {
      repeat(() -> store.deleteSome(limit));
      repeat(store::shrinkSome);
      idleWork.submit(() -> forgetStreams(clock.instant())).join();
    } catch (CancellationException stopping) {
      log.debug("retention ends with the component");
    } catch (CompletionException failure) {
      if (!(failure.getCause() instanceof StorageException)) {
        throw failure;
      }
      // The writer tells of the trouble; the next turn tries again.
      log.debug("retention could not go on", failure);
    }
  }

  private Void forgetStreams(Instant now) {
    store.forgetStreams(now.minus(STREAMS_KEPT));
    return null;
  }

  private void repeat(BooleanSupplier step) {
    boolean more = true;
    while (more) {
      more = idleWork.submit(step::getAsBoolean).join();
    }
  }
}
