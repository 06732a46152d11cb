package io.mqttfactory.system.harness;

import io.mqttfactory.runtime.mqtt.BrokerAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A stranger who hears everything on a broker, with the QoS at which it was published. */
public final class Eavesdropper implements AutoCloseable {

  private static final int AS_PUBLISHED = 2;

  /**
   * @param retained the broker kept it; false for what was published while somebody listened
   */
  public record Heard(String topic, byte[] payload, int qos, boolean retained) {

    @Override
    public String toString() {
      return topic + (retained ? " (retained)" : "") + " at QoS " + qos;
    }
  }

  private final MqttClient client;
  private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();

  public Eavesdropper(BrokerAddress broker) {
    try {
      String uri = "tcp://" + broker.host() + ":" + broker.port();
      client = new MqttClient(uri, MqttClient.generateClientId(), new MemoryPersistence());
      client.connect();
      client.subscribe(
          "#",
          AS_PUBLISHED,
          (topic, message) ->
              heard.add(
                  new Heard(topic, message.getPayload(), message.getQos(), message.isRetained())));
    } catch (MqttException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Everything so far, in the order in which it came. */
  public List<Heard> heard() {
    return List.copyOf(heard);
  }

  @Override
  public void close() throws MqttException {
    client.disconnect();
    client.close();
  }
}
