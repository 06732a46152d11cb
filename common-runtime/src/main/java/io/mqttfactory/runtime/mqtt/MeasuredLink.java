package io.mqttfactory.runtime.mqtt;

import io.mqttfactory.runtime.Health;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.concurrent.CompletableFuture;

/**
 * Counts what goes over a link, and keeps the component's health informed about its connection. The
 * labels are topics that are published and filters that are subscribed: what strangers send cannot
 * make new ones.
 */
final class MeasuredLink implements MqttLink {

  private final MqttLink link;
  private final Counter received;
  private final Counter published;

  /**
   * @param broker name of the health condition, for example {@code broker}
   */
  MeasuredLink(MqttLink link, String broker, Health health, PrometheusRegistry metrics) {
    this.link = link;
    this.received =
        Counter.builder()
            .name("mqtt_messages_received_total")
            .help("Messages received, by the subscription's filter.")
            .labelNames("filter")
            .register(metrics);
    this.published =
        Counter.builder()
            .name("mqtt_messages_published_total")
            .help("Messages published, by topic and by whether the broker took them.")
            .labelNames("topic", "result")
            .register(metrics);
    Gauge connected =
        Gauge.builder()
            .name("mqtt_connected")
            .help("1 while connected to the broker.")
            .register(metrics);
    Counter losses =
        Counter.builder()
            .name("mqtt_connections_lost_total")
            .help("Connections that were lost.")
            .register(metrics);
    health.quietly(broker, Health.Level.DOWN, "not connected yet");
    link.listen(
        new LinkListener() {
          @Override
          public void onConnected(boolean sessionPresent) {
            connected.set(1);
            health.quietly(broker, Health.Level.UP, "");
          }

          @Override
          public void onConnectionLost() {
            connected.set(0);
            losses.inc();
            health.quietly(broker, Health.Level.DOWN, "the connection is lost");
          }
        });
  }

  @Override
  public void subscribe(Subscription subscription) {
    CounterDataPoint count = received.labelValues(subscription.filter());
    link.subscribe(
        new Subscription(
            subscription.filter(),
            subscription.qos(),
            message -> {
              count.inc();
              subscription.handler().accept(message);
            }));
  }

  @Override
  public CompletableFuture<Void> publish(OutgoingMessage message) {
    return link.publish(message)
        .whenComplete(
            (nothing, failure) ->
                published.labelValues(message.topic(), failure == null ? "taken" : "failed").inc());
  }

  @Override
  public void listen(LinkListener listener) {
    link.listen(listener);
  }

  @Override
  public void start() {
    link.start();
  }

  @Override
  public boolean isConnected() {
    return link.isConnected();
  }

  @Override
  public void reconnect(String reason) {
    link.reconnect(reason);
  }

  @Override
  public void close() {
    link.close();
  }
}
