package io.mqttfactory.runtime.mqtt;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/**
 * What the links of one component count, told apart by the label {@code broker}. One for all of
 * them, since a registry takes each name once. Thread-safe.
 */
final class LinkMetrics {

  final Counter received;
  final Counter published;
  final Gauge connected;
  final Counter losses;

  LinkMetrics(PrometheusRegistry registry) {
    received =
        Counter.builder()
            .name("mqtt_messages_received_total")
            .help("Messages received, by broker and by the subscription's filter.")
            .labelNames("broker", "filter")
            .register(registry);
    published =
        Counter.builder()
            .name("mqtt_messages_published_total")
            .help("Messages published, by broker, by topic and by whether the broker took them.")
            .labelNames("broker", "topic", "result")
            .register(registry);
    connected =
        Gauge.builder()
            .name("mqtt_connected")
            .help("1 while connected to the broker.")
            .labelNames("broker")
            .register(registry);
    losses =
        Counter.builder()
            .name("mqtt_connections_lost_total")
            .help("Connections to the broker that were lost.")
            .labelNames("broker")
            .register(registry);
  }
}
