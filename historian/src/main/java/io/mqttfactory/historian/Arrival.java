package io.mqttfactory.historian;

import io.mqttfactory.historian.store.Entry;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.mqtt.InboundMessage;
import java.time.Instant;

/**
 * A message that waits for the writer.
 *
 * @param receivedAt in plant time
 * @param nanoTime when that was on the JVM's own timer
 */
record Arrival(ReadingType<?> type, InboundMessage message, Instant receivedAt, long nanoTime) {

  Entry judge() {
    return Entry.of(type, message.payload(), receivedAt);
  }
}
