package io.mqttfactory.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What a PLC read at one moment. Every measurement may be {@code null}: unknown, which is not 0.
 * Readings are immutable; their units and ranges are the {@link Tag}s of their {@link ReadingType}.
 */
public sealed interface Reading extends Keyed
    permits LineReading, EnergyReading, EnvironmentReading {

  Stamp stamp();

  @Override
  default Optional<ReadingKey> key() {
    return stamp().key();
  }

  @Override
  default Instant timestamp() {
    return stamp().timestamp();
  }

  /** The same measurements under another stamp. */
  Reading withStamp(Stamp stamp);
}
