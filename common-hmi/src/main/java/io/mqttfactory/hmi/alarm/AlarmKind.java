package io.mqttfactory.hmi.alarm;

import io.mqttfactory.model.WireNamed;
import java.util.Locale;

/** What sort of condition a definition describes, by the name that stands in its file. */
enum AlarmKind implements WireNamed {
  HIGH_HIGH,
  HIGH,
  LOW,
  LOW_LOW,
  /** A value that climbs, or falls, too fast. */
  RATE_OF_CHANGE,
  /** A flag or a text with one of certain values. */
  DISCRETE,
  /** A source from which no readings come. */
  STALE;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  @Override
  public String wireName() {
    return wireName;
  }

  boolean hasSetpoint() {
    return this != DISCRETE && this != STALE;
  }

  /** Of those with a limit on one side. */
  boolean isAbove() {
    return this == HIGH_HIGH || this == HIGH;
  }
}
