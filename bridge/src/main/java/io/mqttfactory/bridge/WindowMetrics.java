package io.mqttfactory.bridge;

import io.mqttfactory.aggregate.Closing.Due;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/** What became of windows. Thread-safe. */
final class WindowMetrics {

  private static final double NANOS = 1e9;

  private final Counter published;
  private final Counter revisions;
  private final Gauge dirty;
  private final Histogram delay;

  private WindowMetrics(Counter published, Counter revisions, Gauge dirty, Histogram delay) {
    this.published = published;
    this.revisions = revisions;
    this.dirty = dirty;
    this.delay = delay;
  }

  /**
   * @param tooFarAhead how many readings are in no window
   */
  static WindowMetrics register(PrometheusRegistry registry, LongSupplier tooFarAhead) {
    CounterWithCallback.builder()
        .name("bridge_readings_too_far_ahead_total")
        .help("Readings in no window, more than an hour ahead of the bridge's clock.")
        .callback(metric -> metric.call(tooFarAhead.getAsLong()))
        .register(registry);
    return new WindowMetrics(
        Counter.builder()
            .name("bridge_windows_published_total")
            .help("Windows that were published for the first time.")
            .register(registry),
        Counter.builder()
            .name("bridge_revisions_published_total")
            .help("Windows that were published again, since readings came late.")
            .register(registry),
        Gauge.builder()
            .name("bridge_windows_dirty")
            .help("Published windows that are owed a revision.")
            .register(registry),
        Histogram.builder()
            .name("bridge_window_delay_seconds")
            .help("From the end of a new window to its commit, in plant time.")
            .classicOnly()
            .classicUpperBounds(0.25, 0.5, 1, 2, 3, 4, 5, 7.5, 10, 15, 30, 60)
            .register(registry));
  }

  void published(Due due, Instant at) {
    (due.isRevision() ? revisions : published).inc();
    if (due.isNew()) {
      Duration late = Duration.between(due.window().end(), at);
      delay.observe(Math.max(0, late.toNanos() / NANOS));
    }
  }

  void dirty(long windows) {
    dirty.set(windows);
  }

  long dirty() {
    return (long) dirty.get();
  }

  long published() {
    return (long) published.get();
  }

  long revisions() {
    return (long) revisions.get();
  }
}
