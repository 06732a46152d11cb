package io.mqttfactory.model;

import java.util.Optional;

/**
 * What came out of a payload: what a sender numbered, or the reason why there is none.
 *
 * @param <R> a reading or an aggregate
 */
public sealed interface ParsedReading<R extends Keyed> {

  /** What identifies the reading, as far as that could be read. */
  Optional<ReadingKey> key();

  record Valid<R extends Keyed>(R reading) implements ParsedReading<R> {
    @Override
    public Optional<ReadingKey> key() {
      return reading.key();
    }
  }

  /**
   * @param reason which members held what, and what was expected; safe to log
   */
  record Invalid<R extends Keyed>(Optional<ReadingKey> key, String reason)
      implements ParsedReading<R> {}
}
