package io.mqttfactory.analytics.watch;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import java.time.Instant;

/** Sums up what exceeds the frozen usual (Page's CUSUM, upwards): slow wear adds up, chance not. */
final class DriftSum implements ReferenceDetector {

  /** One wild value must not be enough. */
  private static final double MOST = 4;

  private static final double LEAST_SCALE = 1e-9;

  private final double slack;
  private final double limit;
  private final UsualBand band;
  private double sum;

  /**
   * @param slack standard deviations that are let pass in each value
   * @param limit standard deviations, summed up
   */
  DriftSum(double slack, double limit, WatchParameters parameters) {
    this.slack = slack;
    this.limit = limit;
    this.band = new UsualBand(parameters);
  }

  @Override
  public String name() {
    return "drift";
  }

  @Override
  public double take(Instant time, double value) {
    if (band.isKnown()) {
      double scale = Math.max(LEAST_SCALE, band.scale());
      double exceeding = Math.min(MOST, (value - band.center()) / scale) - slack;
      sum = Math.min(2 * limit, Math.max(0, sum + exceeding));
    }
    double score = sum / (limit * band.tolerance());
    if (score < 1) {
      band.learn(time, value);
    }
    return score;
  }

  @Override
  public void renew() {
    sum = 0;
  }

  @Override
  public String usual() {
    return "usually about " + Words.of(band.center());
  }

  @Override
  public void save(StateWriter out) {
    band.save(out);
    out.put(sum);
  }

  @Override
  public void load(StateReader in) {
    band.load(in);
    sum = in.readDouble();
  }
}
