package io.mqttfactory.aggregate;

import java.time.Instant;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * How far in time readings have come. One that is ahead of now counts when its time has come, so a
 * source whose clock is ahead does not close windows that others still fill. Not thread-safe.
 */
final class Reached {

  /** More than an hour ahead at one reading per second. */
  private static final int MOST_KEPT = 5_000;

  private final NavigableSet<Instant> times = new TreeSet<>();

  void add(Instant timestamp) {
    times.add(timestamp);
    if (times.size() > MOST_KEPT) {
      // The earliest says the least: where there are later ones, it does not count any more.
      times.pollFirst();
    }
  }

  /**
   * The latest time that is at most a minute ahead of now; {@link Instant#MIN} if there is none.
   */
  Instant at(Instant now) {
    Instant latest = times.floor(now.plus(ClosingRules.AHEAD));
    if (latest == null) {
      return Instant.MIN;
    }
    times.headSet(latest).clear();
    return latest;
  }

  void addAll(Reached other) {
    other.times.forEach(this::add);
  }
}
