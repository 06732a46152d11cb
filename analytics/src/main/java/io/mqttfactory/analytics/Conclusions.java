package io.mqttfactory.analytics;

import io.mqttfactory.analytics.store.AnalyticsStore;
import io.mqttfactory.analytics.store.Progress;
import io.mqttfactory.analytics.store.Round;
import io.mqttfactory.runtime.consumer.IdleWork;
import java.time.Duration;

/** Has the writer store what was concluded, between its batches. Thread-safe. */
record Conclusions(AnalyticsStore store, IdleWork idleWork, Duration retention) {

  /**
   * Returns when it is stored.
   *
   * @throws java.util.concurrent.CompletionException with the cause if that fails
   * @throws java.util.concurrent.CancellationException if the component ends before
   */
  void store(Round round, Progress progress, String fingerprint) {
    idleWork
        .submit(
            () -> {
              store.conclude(round, progress, fingerprint, retention);
              return progress;
            })
        .join();
  }
}
