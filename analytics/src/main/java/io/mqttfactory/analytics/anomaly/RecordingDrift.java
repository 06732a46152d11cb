package io.mqttfactory.analytics.anomaly;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import java.time.Duration;
import java.time.Instant;

/**
 * The {@link DriftDetector} where nobody tells it of maintenance: its reference holds a whole day
 * if the series is slow enough to show days, is learnt anew when another season is used, and a
 * drift that stays is taken for the new normal after a while; a series that drifts again and again
 * does so by nature, so the limit doubles each time. Not thread-safe.
 */
final class RecordingDrift implements Stateful {

  /** A recording of shorter steps is taken for too short to show days. */
  private static final Duration STEP_OF_DAYS = Duration.ofSeconds(30);

  private final AnomalyParameters parameters;
  private final DriftDetector drift;
  private Instant start;
  private long count;
  private int season;
  private int alarmed;
  private double tolerance = 1;

  RecordingDrift(AnomalyParameters parameters) {
    this.parameters = parameters;
    this.drift = new DriftDetector(parameters);
  }

  double take(Instant time, double value, int seasonUsed) {
    start = start == null ? time : start;
    if (seasonUsed != season) {
      season = seasonUsed;
      drift.reset();
    }
    count++;
    if (!hasSeenDays(time)) {
      return 0;
    }
    double strength = drift.take(time, value) / tolerance;
    alarmed = strength >= 1 ? alarmed + 1 : 0;
    if (alarmed >= parameters.driftAcceptance()) {
      alarmed = 0;
      tolerance *= 2;
      drift.reset();
    }
    return strength;
  }

  private boolean hasSeenDays(Instant time) {
    Duration seen = Duration.between(start, time);
    boolean isFast = seen.compareTo(STEP_OF_DAYS.multipliedBy(count)) < 0;
    return isFast || seen.compareTo(Duration.ofDays(2)) >= 0;
  }

  @Override
  public void save(StateWriter out) {
    out.put(drift);
    out.put(start);
    out.put(count);
    out.put(season);
    out.put(alarmed);
    out.put(tolerance);
  }

  @Override
  public void load(StateReader in) {
    in.read(drift);
    start = in.readInstant();
    count = in.readLong();
    season = in.readInt();
    alarmed = in.readInt();
    tolerance = in.readDouble();
  }
}
