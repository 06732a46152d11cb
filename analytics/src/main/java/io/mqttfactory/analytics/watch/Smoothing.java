package io.mqttfactory.analytics.watch;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import java.time.Duration;
import java.time.Instant;

/**
 * Exponential mean over time, whatever the windows' length. What it holds fades while no value
 * comes, so that after a gap it knows as little as at the start.
 */
final class Smoothing implements Stateful {

  private static final double MILLIS = 1_000;

  /** Share of its weight in full that it needs to speak. */
  private static final double ENOUGH = 0.4;

  private final double seconds;
  private Instant last;
  private double sum;
  private double weight;

  /**
   * @param constant after which a value counts 1/e of what it did; 0 for no smoothing
   */
  Smoothing(Duration constant) {
    this.seconds = constant.toMillis() / MILLIS;
  }

  /** Takes the mean of a span and returns the smoothed value, NaN while there is too little. */
  double take(Instant from, Instant to, double value) {
    if (seconds == 0) {
      return value;
    }
    fade(to);
    double share = -StrictMath.expm1(-span(from, to) / seconds);
    sum += share * value;
    weight += share;
    return value();
  }

  /** NaN while there is too little. */
  double value() {
    return weight < ENOUGH ? Double.NaN : sum / weight;
  }

  private void fade(Instant to) {
    if (last != null) {
      double left = StrictMath.exp(-span(last, to) / seconds);
      sum *= left;
      weight *= left;
    }
    last = to;
  }

  private static double span(Instant from, Instant to) {
    return (to.toEpochMilli() - from.toEpochMilli()) / MILLIS;
  }

  @Override
  public void save(StateWriter out) {
    out.put(last);
    out.put(sum);
    out.put(weight);
  }

  @Override
  public void load(StateReader in) {
    last = in.readInstant();
    sum = in.readDouble();
    weight = in.readDouble();
  }
}
