package io.mqttfactory.dashboard.store;

import io.mqttfactory.dashboard.kpi.Metered;
import java.time.Duration;
import java.time.Instant;

/**
 * Adds up what an energy meter gained since a moment, reading by reading, the oldest first. A meter
 * that falls was reset and has counted from 0 since; from simulated to received readings it says
 * nothing, since these are two meters. Not thread-safe.
 */
final class MeterWalk {

  /** A reading so shortly before the beginning is where it begins. */
  static final Duration LOOK_BACK = Duration.ofMinutes(1);

  private final Instant begin;
  private Instant since;
  private Instant lastAt;
  private double lastTotal;
  private boolean lastSimulated;
  private double gained;

  MeterWalk(Instant begin) {
    this.begin = begin;
  }

  void read(Instant at, double total, boolean simulated) {
    if (lastAt != null && at.isAfter(begin)) {
      boolean isSameMeter = simulated == lastSimulated;
      gained += isSameMeter ? increase(lastTotal, total) : 0;
    }
    if (since == null || !at.isAfter(begin)) {
      since = at.isAfter(begin) ? at : begin;
    }
    lastAt = at;
    lastTotal = total;
    lastSimulated = simulated;
  }

  private static double increase(double before, double after) {
    return after >= before ? after - before : after;
  }

  Metered metered() {
    return since == null || !lastAt.isAfter(since)
        ? Metered.NONE
        : new Metered(gained, since, Duration.between(since, lastAt));
  }
}
