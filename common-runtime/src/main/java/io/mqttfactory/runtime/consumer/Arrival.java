package io.mqttfactory.runtime.consumer;

import io.mqttfactory.model.Feed;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.mqtt.InboundMessage;
import java.time.Instant;

/**
 * A message that waits for the writer.
 *
 * @param kind what it is for
 * @param feed on whose topic, or the first one of the source whose offer it is
 * @param receivedAt in plant time
 * @param nanoTime when that was on the JVM's own timer
 */
record Arrival(Kind kind, Feed<?> feed, InboundMessage message, Instant receivedAt, long nanoTime) {

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
    return Entry.of(feed, message.payload(), receivedAt);
  }
}
