package io.mqttfactory.hmi2;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The energy since 00:00 UTC: from live readings, and from those before the start that the
 * historian tells, whenever it does. Thread-safe.
 */
final class EnergyToday {

  /** A day whose first reading came so soon is known whole. */
  private static final Duration SOON = Duration.ofMinutes(1);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

  private final Meter live = new Meter();
  private Meter before = new Meter();
  private Instant recalledFrom = Instant.MAX;

  synchronized void read(Instant at, double total) {
    live.read(at, total);
  }

  /**
   * One from the past, oldest first; those since the live ones began are known already. One that is
   * not newer than the first one begins the tale anew.
   */
  synchronized void recall(Instant at, double total) {
    if (!at.isAfter(recalledFrom)) {
      recalledFrom = at;
      before = new Meter();
    }
    if (at.isBefore(live.begin())) {
      before.read(at, total);
    }
  }

  /** kWh; empty before the first live reading. */
  synchronized Optional<Double> used() {
    if (live.begin().equals(Instant.MAX)) {
      return Optional.empty();
    }
    double earlier =
        knowsEarlier() ? before.used() + Meter.increase(before.lastTotal(), live.firstTotal()) : 0;
    return Optional.of(earlier + live.used());
  }

  /** Since when, in words, if that is not the whole day. */
  synchronized String note() {
    Instant begin = knowsEarlier() ? before.begin() : live.begin();
    boolean whole = begin.equals(Instant.MAX) || isSoon(begin);
    return whole ? "" : "since " + TIME.format(begin);
  }

  private boolean knowsEarlier() {
    return before.day().equals(live.day());
  }

  private static boolean isSoon(Instant begin) {
    return Duration.between(begin.truncatedTo(ChronoUnit.DAYS), begin).compareTo(SOON) <= 0;
  }
}
