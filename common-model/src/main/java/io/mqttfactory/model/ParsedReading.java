package io.mqttfactory.model;

import java.util.Optional;

/**
 * What came out of a payload: a reading, or the reason why there is none.
 *
 * @param <R> the reading
 */
public sealed interface ParsedReading<R extends Reading> {

  /** What identifies the reading, as far as that could be read. */
  Optional<ReadingKey> key();

  record Valid<R extends Reading>(R reading) implements ParsedReading<R> {
    @Override
    public Optional<ReadingKey> key() {
      return reading.stamp().key();
    }
  }

  /**
   * @param reason which members held what, and what was expected; safe to log
   */
  record Invalid<R extends Reading>(Optional<ReadingKey> key, String reason)
      implements ParsedReading<R> {}
}
