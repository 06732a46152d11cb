package io.mqttfactory.runtime.mqtt;

/** Makes links: {@code PahoMqttLink::new} in production, an in-memory broker's in tests. */
@FunctionalInterface
public interface LinkFactory {

  /** A link that is not started yet. */
  MqttLink create(LinkOptions options);
}
