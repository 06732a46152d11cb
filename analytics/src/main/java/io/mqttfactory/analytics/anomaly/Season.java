package io.mqttfactory.analytics.anomaly;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import java.time.Instant;
import java.util.Arrays;

/**
 * What of a value the time of day or of the week explains. Which of the two, or neither, is told by
 * which has been nearest so far. Not thread-safe.
 */
final class Season implements Stateful {

  /** What is used: nothing, the day, the week. */
  private static final int KINDS = 3;

  /** Another must be so much better to be used instead. */
  private static final double BETTER = 0.85;

  /** Half a day at least and so many values must have been compared. */
  private static final int COMPARED = 100;

  private static final int OUTLIER = 6;
  private static final double FORGETTING = 1.0 / 500;

  private final DayPattern day = new DayPattern(1, 2);
  private final DayPattern week = new DayPattern(7, 1);
  private final double rate;
  private final double[] errors = new double[KINDS];
  private double level;
  private long count;
  private long compared;
  private int used;

  Season(AnomalyParameters parameters) {
    this.rate = 1.0 / parameters.levelMemory();
  }

  /** What the season adds to the level at this time, by what was seen before. */
  double expected(Instant time) {
    return expectations(time)[used];
  }

  /** What is used: 0 nothing, 1 the day, 2 the week. */
  int used() {
    return used;
  }

  void take(Instant time, double value) {
    double[] expectations = expectations(time);
    double deviation = count == 0 ? 0 : value - level;
    if (day.isKnownAt(time)) {
      compare(deviation, expectations);
    }
    double learnt = limited(deviation, expectations[used]);
    day.take(time, learnt);
    week.take(time, learnt);
    count++;
    level += Math.max(rate, 1.0 / count) * (value - level);
  }

  private double[] expectations(Instant time) {
    double ofDay = day.isKnownAt(time) ? day.expected(time) : 0;
    double ofWeek = week.isKnownAt(time) ? week.expected(time) : ofDay;
    return new double[] {0, ofDay, ofWeek};
  }

  private void compare(double deviation, double[] expectations) {
    compared++;
    double weight = Math.max(FORGETTING, 1.0 / compared);
    double most = compared > COMPARED ? OUTLIER * errors[used] : Double.POSITIVE_INFINITY;
    for (int i = 0; i < KINDS; i++) {
      double error = Math.min(most, Math.abs(deviation - expectations[i]));
      errors[i] += weight * (error - errors[i]);
    }
    if (compared >= COMPARED) {
      choose();
    }
  }

  private void choose() {
    for (int i = 0; i < KINDS; i++) {
      if (errors[i] < BETTER * errors[used]) {
        used = i;
      }
    }
  }

  /** An outlier does not spoil the pattern. */
  private double limited(double deviation, double expected) {
    double most = OUTLIER * errors[used];
    return compared < COMPARED || most == 0
        ? deviation
        : expected + Math.max(-most, Math.min(most, deviation - expected));
  }

  @Override
  public void save(StateWriter out) {
    out.put(day);
    out.put(week);
    out.put(errors);
    out.put(level);
    out.put(count);
    out.put(compared);
    out.put(used);
  }

  @Override
  public void load(StateReader in) {
    in.read(day);
    in.read(week);
    double[] saved = in.readDoubles();
    Arrays.setAll(errors, i -> saved[i]);
    level = in.readDouble();
    count = in.readLong();
    compared = in.readLong();
    used = in.readInt();
  }
}
