package io.mqttfactory.runtime.mqtt;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;

/**
 * How long readings take from their source to a receiver, as the metric {@code
 * publish_to_receive_seconds} by topic. It has the same bounds in every component, so that they can
 * be compared. Thread-safe.
 */
public final class ReceiveLatency {

  private static final double NANOS = 1e9;

  private final Histogram latency;

  private ReceiveLatency(Histogram latency) {
    this.latency = latency;
  }

  /** Once per component, for all of its topics. */
  public static ReceiveLatency register(PrometheusRegistry registry) {
    return new ReceiveLatency(
        Histogram.builder()
            .name("publish_to_receive_seconds")
            .help("Time of receipt minus the reading's timestamp; below 0 counts as 0.")
            .labelNames("topic")
            .classicOnly()
            .classicUpperBounds(0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 60, 3_600)
            .register(registry));
  }

  /**
   * @param topic one of the factory's, never one that a stranger has made up
   * @param age of the reading when it was received; clocks that differ can make it negative
   */
  public void observe(String topic, Duration age) {
    latency.labelValues(topic).observe(Math.max(0, age.toNanos() / NANOS));
  }
}
