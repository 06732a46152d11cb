package io.mqttfactory.hmi2;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Adds up what a counter of energy tells of one day (UTC), reading by reading. A counter that falls
 * was reset, and has counted from 0 since. Not thread-safe.
 */
final class Meter {

  /** Up to this long without a reading, what was used meanwhile is the new day's. */
  private static final Duration SHORT = Duration.ofMinutes(1);

  private LocalDate day = LocalDate.MIN;
  private Instant begin = Instant.MAX;
  private double firstTotal;
  private Instant lastAt = Instant.MIN;
  private double lastTotal;
  private double used;

  /** Takes a reading; one that is not newer than the last one changes nothing. */
  void read(Instant at, double total) {
    if (!at.isAfter(lastAt)) {
      return;
    }
    LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
    if (!today.equals(day)) {
      begin(today, at, total);
    }
    used += increase(lastTotal, total);
    lastAt = at;
    lastTotal = total;
  }

  private void begin(LocalDate today, Instant at, double total) {
    Instant midnight = today.atStartOfDay().toInstant(ZoneOffset.UTC);
    boolean gapless = !lastAt.isBefore(midnight.minus(SHORT));
    day = today;
    begin = gapless ? midnight : at;
    used = 0;
    if (!gapless) {
      firstTotal = total;
      lastTotal = total;
    } else {
      firstTotal = lastTotal;
    }
  }

  /** What a counter has gained from one reading to the next. */
  static double increase(double before, double after) {
    return after >= before ? after - before : after;
  }

  LocalDate day() {
    return day;
  }

  /** From when on it was added up. */
  Instant begin() {
    return begin;
  }

  /** What the counter held then. */
  double firstTotal() {
    return firstTotal;
  }

  double lastTotal() {
    return lastTotal;
  }

  /** kWh. */
  double used() {
    return used;
  }
}
