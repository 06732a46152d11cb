package io.mqttfactory.analytics.anomaly;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.statistics.Ring;
import java.time.Instant;
import java.util.Arrays;

/**
 * Sees that a series moves more, or less, from value to value than it does otherwise. Not
 * thread-safe.
 */
public final class SpreadDetector implements Detector {

  /** A spread of up to so many times the usual one is no news. */
  private static final double LEAST = Math.log(2.5);

  /** A series that rests is one whose steps are a tenth of the usual ones. */
  private static final double REST = 0.1;

  private final Ring steps;
  private final Gauge sizes;
  private final Gauge spreads;
  private double before = Double.NaN;

  public SpreadDetector(AnomalyParameters parameters) {
    this.steps = new Ring(parameters.spreadWindow());
    this.sizes = new Gauge(parameters);
    this.spreads = new Gauge(parameters);
  }

  @Override
  public String name() {
    return "spread";
  }

  @Override
  public double take(Instant time, double value) {
    double tame = Resolution.tame(value);
    double step = Double.isNaN(before) ? 0 : tame - before;
    before = tame;
    sizes.take(step, 0);
    steps.add(limited(step));
    double rest = REST * sizes.scale();
    if (!steps.isFull() || sizes.count() <= steps.size() || rest == 0) {
      return 0;
    }
    double mean = Arrays.stream(steps.toArray()).map(Math::abs).sum() / steps.size();
    return Math.abs(spreads.take(Math.log(rest + mean), LEAST));
  }

  /** One spike is no spread. */
  private double limited(double step) {
    double most = 4 * sizes.scale();
    return most > 0 ? Math.max(-most, Math.min(most, step)) : step;
  }

  @Override
  public void save(StateWriter out) {
    out.put(steps);
    out.put(sizes);
    out.put(spreads);
    out.put(before);
  }

  @Override
  public void load(StateReader in) {
    in.read(steps);
    in.read(sizes);
    in.read(spreads);
    before = in.readDouble();
  }
}
