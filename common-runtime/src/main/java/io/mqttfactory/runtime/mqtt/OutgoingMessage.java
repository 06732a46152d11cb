package io.mqttfactory.runtime.mqtt;

import io.mqttfactory.model.Json;
import java.nio.charset.StandardCharsets;

/**
 * A message to publish. The payload is not copied and must not be changed afterwards.
 *
 * @param qos 0 or 1: acknowledging by hand, on which everything rests, breaks with QoS 2
 */
public record OutgoingMessage(String topic, byte[] payload, int qos, boolean retained) {

  public OutgoingMessage {
    if (qos < 0 || qos > 1) {
      throw new IllegalArgumentException("qos held " + qos + ", expected 0 or 1");
    }
    if (payload.length > Json.MAX_BYTES) {
      throw new IllegalArgumentException(
          topic + " has " + payload.length + " bytes, expected at most " + Json.MAX_BYTES);
    }
  }

  /** An event: QoS 1, not retained. */
  public static OutgoingMessage event(String topic, byte[] payload) {
    return new OutgoingMessage(topic, payload, 1, false);
  }

  /** A state: QoS 1, retained. */
  public static OutgoingMessage state(String topic, byte[] payload) {
    return new OutgoingMessage(topic, payload, 1, true);
  }

  /** A state as text. */
  public static OutgoingMessage state(String topic, String text) {
    return state(topic, text.getBytes(StandardCharsets.UTF_8));
  }
}
