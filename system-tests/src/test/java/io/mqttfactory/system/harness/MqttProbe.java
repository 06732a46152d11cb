package io.mqttfactory.system.harness;

import io.mqttfactory.runtime.mqtt.BrokerAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A stranger on the broker who publishes any bytes, and sees what is retained. */
public final class MqttProbe implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final MqttClient client;
  private final Map<String, String> seen = new ConcurrentHashMap<>();

  public MqttProbe(BrokerAddress broker) {
    try {
      client =
          new MqttClient(
              "tcp://" + broker.host() + ":" + broker.port(),
              MqttClient.generateClientId(),
              new MemoryPersistence());
      MqttConnectOptions options = new MqttConnectOptions();
      options.setMaxInflight(1_000);
      client.connect(options);
    } catch (MqttException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** QoS 1; returns when the broker has it. */
  public void publish(String topic, byte[] payload) {
    publish(topic, payload, false);
  }

  public void publish(String topic, String payload) {
    publish(topic, payload.getBytes(StandardCharsets.UTF_8));
  }

  public void publish(String topic, byte[] payload, boolean retained) {
    try {
      client.publish(topic, payload, 1, retained);
    } catch (MqttException failure) {
      throw new IllegalStateException(topic, failure);
    }
  }

  /** QoS 1; whether the broker took it, which hangs up on who sends too much. */
  public boolean isTaken(String topic, byte[] payload) {
    try {
      client.publish(topic, payload, 1, false);
      return true;
    } catch (MqttException hungUp) {
      return false;
    }
  }

  /** Waits until the topic's last word is this one. */
  public void awaitWord(String topic, String word) {
    listen(topic);
    Awaitility.await(topic + " says " + word)
        .atMost(PATIENCE)
        .until(() -> word.equals(seen.get(topic)));
  }

  /** The topic's last word, as soon as there is one. */
  public String awaitAnyWord(String topic) {
    listen(topic);
    return Awaitility.await(topic + " says anything")
        .atMost(PATIENCE)
        .until(() -> seen.get(topic), word -> word != null);
  }

  private void listen(String topic) {
    try {
      client.subscribe(
          topic,
          1,
          (from, message) ->
              seen.put(from, new String(message.getPayload(), StandardCharsets.UTF_8)));
    } catch (MqttException failure) {
      throw new IllegalStateException(topic, failure);
    }
  }

  @Override
  public void close() throws MqttException {
    if (client.isConnected()) {
      client.disconnect();
    }
    client.close();
  }
}
