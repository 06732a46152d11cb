package io.mqttfactory.bridge;

import io.mqttfactory.runtime.PlantClock;
import java.time.Instant;

/**
 * Plant time in two forms: what the clock shows, which may jump, and a count of milliseconds that
 * never falls. Both run at the same pace. Thread-safe.
 */
record PlantTimer(PlantClock clock) {

  private static final double NANOS_PER_MILLI = 1e6;

  Instant now() {
    return clock.instant();
  }

  long millis() {
    return (long) (System.nanoTime() / NANOS_PER_MILLI * clock.scale());
  }
}
