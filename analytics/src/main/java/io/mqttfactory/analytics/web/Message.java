package io.mqttfactory.analytics.web;

import io.mqttfactory.model.Json;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * A list as the payload of one message, of the first items that fit into it.
 *
 * @param payload a JSON array; not to be changed
 * @param leftOut how many of the last items did not fit
 */
record Message(byte[] payload, int leftOut) {

  /**
   * @param items the most important first
   */
  static Message of(List<?> items, int maxBytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write('[');
    int written = 0;
    for (Object item : items) {
      byte[] json = Json.write(item);
      boolean fits = out.size() + json.length + ",]".length() <= maxBytes;
      if (!fits) {
        break;
      }
      if (written++ > 0) {
        out.write(',');
      }
      out.writeBytes(json);
    }
    out.write(']');
    return new Message(out.toByteArray(), items.size() - written);
  }
}
