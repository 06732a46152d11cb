package io.mqttfactory.testing.delivery;

import io.mqttfactory.model.ReadingKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A reading as the model writes it.
 *
 * @param key absent if the publisher has none
 * @param content what was measured; no two are the same
 */
record Message(Optional<ReadingKey> key, String content) {

  static byte[] keyed(String epoch, long sequence, String content) {
    return bytes(epoch + " " + sequence + " " + content);
  }

  static byte[] keyless(String content) {
    return bytes(content);
  }

  static Message of(byte[] payload) {
    String[] parts = new String(payload, StandardCharsets.UTF_8).split(" ");
    return parts.length == 1
        ? new Message(Optional.empty(), parts[0])
        : new Message(
            Optional.of(new ReadingKey(Broker.SOURCE, parts[0], Long.parseLong(parts[1]))),
            parts[2]);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return key.map(k -> k.epoch() + ":" + k.sequence()).orElse("no key") + " " + content;
  }
}
