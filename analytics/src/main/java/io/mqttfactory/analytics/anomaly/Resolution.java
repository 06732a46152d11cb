package io.mqttfactory.analytics.anomaly;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;

/** The smallest step that a series has made: what is not much more is no jump. */
final class Resolution implements Stateful {

  /** Beyond it, differences and means could overflow. */
  private static final double GREATEST = 1e100;

  /** What arithmetic itself adds, relative to a value. */
  private static final double ROUNDING = 1e-9;

  private static final int STEPS = 3;

  private double last = Double.NaN;
  private double smallest = Double.POSITIVE_INFINITY;

  /** The value, brought to where it can be reckoned with. */
  static double tame(double value) {
    return Math.max(-GREATEST, Math.min(GREATEST, value));
  }

  void take(double value) {
    double step = Math.abs(value - last);
    if (step > ROUNDING * Math.abs(value)) {
      smallest = Math.min(smallest, step);
    }
    last = value;
  }

  /** What is no deviation at all. */
  double floor() {
    double rounding = Double.isNaN(last) ? 0 : ROUNDING * Math.abs(last);
    return Double.isInfinite(smallest) ? rounding : Math.max(rounding, STEPS * smallest);
  }

  @Override
  public void save(StateWriter out) {
    out.put(last);
    out.put(smallest);
  }

  @Override
  public void load(StateReader in) {
    last = in.readDouble();
    smallest = in.readDouble();
  }
}
