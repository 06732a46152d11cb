package io.mqttfactory.dashboard.store;

import io.mqttfactory.dashboard.kpi.Metered;
import java.time.Duration;
import java.time.Instant;

/**
 * Adds up what an energy meter gained since a moment, window by window, the one that ends first
 * before the others. A meter that falls to almost nothing was reset and has counted from 0 since;
 * one that falls less was wrong for a moment, or is another one, and gained nothing. From simulated
 * to received readings it says nothing either, since these are two meters. Not thread-safe.
 */
final class MeterWalk {

  /** A reading so shortly before the beginning is where it begins. */
  static final Duration LOOK_BACK = Duration.ofMinutes(1);

  /** A meter that falls below so much of what it showed was reset. */
  private static final double RESET = 0.1;

  /** One that stays above so much of it is the same and was not reset. */
  private static final double JITTER = 0.99;

  private final Instant begin;
  private Instant since;
  private Instant lastAt;
  private double lastTotal;
  private boolean lastSimulated;
  private double gained;

  MeterWalk(Instant begin) {
    this.begin = begin;
  }

  /** What the meter showed at the end of a window; one that overlaps the last is left out. */
  void read(Instant start, Instant at, double total, boolean simulated) {
    if (lastAt != null && start.isBefore(lastAt)) {
      return;
    }
    if (lastAt != null && at.isAfter(begin)) {
      boolean isSameMeter = simulated == lastSimulated;
      gained += isSameMeter ? increase(lastTotal, total) : 0;
    }
    if (since == null || !at.isAfter(begin)) {
      since = at.isAfter(begin) ? at : begin;
    }
    lastAt = at;
    lastTotal = simulated == lastSimulated && isJitter(lastTotal, total) ? lastTotal : total;
    lastSimulated = simulated;
  }

  private static double increase(double before, double after) {
    if (after >= before) {
      return after - before;
    }
    return after < RESET * before ? after : 0;
  }

  /** What it gains back after that is no gain. */
  private static boolean isJitter(double before, double after) {
    return after < before && after > JITTER * before;
  }

  Metered metered() {
    return since == null || !lastAt.isAfter(since)
        ? Metered.NONE
        : new Metered(gained, since, Duration.between(since, lastAt));
  }
}
