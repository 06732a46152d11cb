package io.mqttfactory.runtime.mqtt;

import io.mqttfactory.runtime.Health;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.GaugeDataPoint;
import java.util.concurrent.CompletableFuture;

/**
 * Counts what goes over a link, and keeps the component's health informed about its connection. The
 * labels are topics that are published and filters that are subscribed: what strangers send cannot
 * make new ones.
 */
final class MeasuredLink implements MqttLink {

  private final MqttLink link;
  private final String broker;
  private final LinkMetrics metrics;

  /**
   * @param whileLost the component's health without the connection
   * @param metrics of all links of the component
   */
  MeasuredLink(
      MqttLink link, BrokerRole role, Health health, Health.Level whileLost, LinkMetrics metrics) {
    this.link = link;
    this.broker = role.label();
    this.metrics = metrics;
    String condition = role.name("broker");
    GaugeDataPoint connected = metrics.connected.labelValues(broker);
    CounterDataPoint losses = metrics.losses.labelValues(broker);
    health.quietly(condition, whileLost, "not connected yet");
    link.listen(
        new LinkListener() {
          @Override
          public void onConnected(boolean sessionPresent) {
            connected.set(1);
            health.quietly(condition, Health.Level.UP, "");
          }

          @Override
          public void onConnectionLost() {
            connected.set(0);
            losses.inc();
            health.quietly(condition, whileLost, "the connection is lost");
          }
        });
  }

  @Override
  public void subscribe(Subscription subscription) {
    CounterDataPoint count = metrics.received.labelValues(broker, subscription.filter());
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
                metrics
                    .published
                    .labelValues(broker, message.topic(), failure == null ? "taken" : "failed")
                    .inc());
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
