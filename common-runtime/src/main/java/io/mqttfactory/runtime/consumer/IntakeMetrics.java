package io.mqttfactory.runtime.consumer;

import io.mqttfactory.model.Feed;
import io.mqttfactory.runtime.mqtt.ReceiveLatency;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How long things take on the way into the database. Thread-safe. */
final class IntakeMetrics {

  private static final double NANOS = 1e9;

  private final ReceiveLatency latency;
  private final Histogram commits;
  private final AtomicLong slowestCommit = new AtomicLong();

  /**
   * @param prefix of the names, for example {@code historian}
   */
  IntakeMetrics(PrometheusRegistry registry, String prefix) {
    latency = ReceiveLatency.register(registry);
    commits =
        Histogram.builder()
            .name(prefix + "_commit_seconds")
            .help("How long it takes to store a batch and to commit it.")
            .classicOnly()
            .classicUpperBounds(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5)
            .register(registry);
  }

  void recordLatency(Feed<?> feed, Duration age) {
    latency.observe(feed.topic(), age);
  }

  void recordCommit(Duration duration) {
    commits.observe(duration.toNanos() / NANOS);
    slowestCommit.accumulateAndGet(duration.toNanos(), Math::max);
  }

  /** The slowest commit since this was asked last. */
  Duration takeSlowestCommit() {
    return Duration.ofNanos(slowestCommit.getAndSet(0));
  }
}
