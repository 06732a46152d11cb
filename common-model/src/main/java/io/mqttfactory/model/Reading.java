package io.mqttfactory.model;

/**
 * What a PLC read at one moment. Every measurement may be {@code null}: unknown, which is not 0.
 * Readings are immutable; their units and ranges are the {@link Tag}s of their {@link ReadingType}.
 */
public sealed interface Reading permits LineReading, EnergyReading, EnvironmentReading {

  Stamp stamp();

  /** The same measurements under another stamp. */
  Reading withStamp(Stamp stamp);
}
