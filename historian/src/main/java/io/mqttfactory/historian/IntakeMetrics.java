package io.mqttfactory.historian;

import io.mqttfactory.model.ReadingType;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** How long things take on the way into the database. */
final class IntakeMetrics {

  private static final double NANOS = 1e9;

  private final Map<ReadingType<?>, DistributionDataPoint> latencies = new HashMap<>();
  private final Histogram commits;
  private final AtomicLong slowestCommit = new AtomicLong();

  IntakeMetrics(PrometheusRegistry registry) {
    Histogram latency =
        Histogram.builder()
            .name("publish_to_receive_seconds")
            .help("Time of receipt minus the reading's timestamp; below 0 counts as 0.")
            .labelNames("topic")
            .classicOnly()
            .classicUpperBounds(0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 60, 3_600)
            .register(registry);
    ReadingType.ALL.forEach(type -> latencies.put(type, latency.labelValues(type.topic())));
    commits =
        Histogram.builder()
            .name("historian_commit_seconds")
            .help("How long it takes to store a batch and to commit it.")
            .classicOnly()
            .classicUpperBounds(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5)
            .register(registry);
  }

  void recordLatency(ReadingType<?> type, Duration latency) {
    latencies.get(type).observe(Math.max(0, latency.toNanos() / NANOS));
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
