package io.mqttfactory.analytics.watch;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import io.mqttfactory.analytics.statistics.Quantiles;
import io.mqttfactory.analytics.statistics.Ring;
import io.mqttfactory.analytics.statistics.RobustScale;
import java.time.Duration;
import java.time.Instant;

/**
 * Between what a series usually lies: nearly all of its values of the first days, then frozen, so
 * that what changes slowly cannot make itself usual.
 */
final class UsualBand implements Stateful {

  private static final long SAMPLE_EVERY = Duration.ofMinutes(10).toMillis();
  private static final int LEAST_SAMPLES = 20;
  private static final int MOST_SAMPLES = 1_100;
  private static final double MILLIS_PER_DAY = Duration.ofDays(1).toMillis();

  private final WatchParameters parameters;
  private final Ring samples = new Ring(MOST_SAMPLES);
  private Instant first;
  private Instant sampled;
  private double lower = Double.NaN;
  private double upper = Double.NaN;
  private double center = Double.NaN;
  private double scale = Double.NaN;
  private boolean frozen;

  UsualBand(WatchParameters parameters) {
    this.parameters = parameters;
  }

  /** Takes a value as usual, as long as it learns. */
  void learn(Instant time, double value) {
    if (frozen || sampled != null && millis(sampled, time) < SAMPLE_EVERY) {
      return;
    }
    first = first == null ? time : first;
    sampled = time;
    samples.add(value);
    double days = millis(first, time) / MILLIS_PER_DAY;
    if (samples.size() >= LEAST_SAMPLES && days >= parameters.firstDays()) {
      measure();
      freezeAfter(days);
    }
  }

  private void measure() {
    double[] values = samples.toArray();
    lower = Quantiles.quantile(values, parameters.usualShare());
    upper = Quantiles.quantile(values, 1 - parameters.usualShare());
    RobustScale robust = RobustScale.of(values);
    center = robust.centre();
    scale = robust.scale();
  }

  private void freezeAfter(double days) {
    frozen = days >= parameters.learnDays();
    if (frozen) {
      samples.clear();
    }
  }

  private static double millis(Instant from, Instant to) {
    return to.toEpochMilli() - from.toEpochMilli();
  }

  boolean isKnown() {
    return !Double.isNaN(lower);
  }

  /** By which margins are to be multiplied: wider while little is known. */
  double tolerance() {
    return frozen ? 1 : parameters.firstTolerance();
  }

  double lower() {
    return lower;
  }

  double upper() {
    return upper;
  }

  double center() {
    return center;
  }

  /** Like a standard deviation. */
  double scale() {
    return scale;
  }

  @Override
  public void save(StateWriter out) {
    samples.save(out);
    out.put(first);
    out.put(sampled);
    out.put(lower);
    out.put(upper);
    out.put(center);
    out.put(scale);
    out.put(frozen);
  }

  @Override
  public void load(StateReader in) {
    samples.load(in);
    first = in.readInstant();
    sampled = in.readInstant();
    lower = in.readDouble();
    upper = in.readDouble();
    center = in.readDouble();
    scale = in.readDouble();
    frozen = in.readBoolean();
  }
}
