package io.mqttfactory.analytics.anomaly;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import java.time.Duration;
import java.time.Instant;

/**
 * How far strengths count while a series is new: one that is slow enough to show days has not shown
 * its week yet, and what it does for the first time need not be strange. Not thread-safe.
 */
final class Trust implements Stateful {

  /** A recording of shorter steps is taken for too short to show days. */
  private static final Duration STEP_OF_DAYS = Duration.ofSeconds(30);

  private static final double WEEK = Duration.ofDays(7).toMillis();

  /** At the start. */
  private static final double LEAST = 0.4;

  private Instant start;
  private long count;

  /** Takes the time of the next value and returns a factor from 0 to 1. */
  double at(Instant time) {
    start = start == null ? time : start;
    count++;
    Duration seen = Duration.between(start, time);
    if (seen.compareTo(STEP_OF_DAYS.multipliedBy(count)) < 0) {
      return 1;
    }
    return LEAST + (1 - LEAST) * Math.min(1, Math.max(0, seen.toMillis() / WEEK));
  }

  @Override
  public void save(StateWriter out) {
    out.put(start);
    out.put(count);
  }

  @Override
  public void load(StateReader in) {
    start = in.readInstant();
    count = in.readLong();
  }
}
