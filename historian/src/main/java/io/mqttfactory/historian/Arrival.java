package io.mqttfactory.historian;

import io.mqttfactory.historian.store.Entry;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.mqtt.InboundMessage;
import java.time.Instant;

/**
 * A message that waits for the writer.
 *
 * @param kind what it is for
 * @param type of the readings of its source
 * @param receivedAt in plant time
 * @param nanoTime when that was on the JVM's own timer
 */
record Arrival(
    Kind kind, ReadingType<?> type, InboundMessage message, Instant receivedAt, long nanoTime) {

  /** What a message is for. */
  enum Kind {
    /** A reading on its public topic. */
    LIVE,
    /** A reading again, in answer to what was stated. */
    REPLAY,
    /** What its source still holds. */
    OFFER;

    /** Whether the source says it again when it is lost here. */
    boolean comesAgain() {
      return this != LIVE;
    }
  }

  Entry judge() {
    return Entry.of(type, message.payload(), receivedAt);
  }
}
