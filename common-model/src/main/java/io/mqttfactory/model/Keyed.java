package io.mqttfactory.model;

import java.time.Instant;
import java.util.Optional;

/** What a sender numbers, so that it can be told from every other: a reading, an aggregate. */
public interface Keyed {

  /** What identifies it; empty without epoch and sequence. */
  Optional<ReadingKey> key();

  /** When it was read or made, by its sender's clock. */
  Instant timestamp();
}
