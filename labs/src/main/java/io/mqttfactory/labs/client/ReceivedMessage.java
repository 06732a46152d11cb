package io.mqttfactory.labs.client;

import java.nio.charset.StandardCharsets;

/**
 * A message that came.
 *
 * @param id the broker's, to acknowledge it; 0 for QoS 0
 * @param payload not to be changed
 * @param retained the broker had kept it, and sent it because somebody subscribed
 * @param duplicate the broker has sent it before and heard no answer
 */
public record ReceivedMessage(
    int id, String topic, byte[] payload, int qos, boolean retained, boolean duplicate) {

  public String text() {
    return new String(payload, StandardCharsets.UTF_8);
  }
}
