package io.mqttfactory.analytics.wear;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.window.Measure;
import io.mqttfactory.analytics.window.WindowFigures;
import java.util.OptionalDouble;

/** % of the units made that were rejected. */
final class RejectRate implements Indicator {

  /** Of fewer units the rate is mostly chance. */
  private static final double LEAST_UNITS = 500;

  private double units;
  private double rejects;

  @Override
  public void take(WindowFigures window, Running running) {
    OptionalDouble good = window.of(Measure.GOOD_COUNT);
    OptionalDouble rejected = window.of(Measure.REJECT_COUNT);
    if (good.isPresent() && rejected.isPresent()) {
      units += Math.max(0, good.getAsDouble()) + Math.max(0, rejected.getAsDouble());
      rejects += Math.max(0, rejected.getAsDouble());
    }
  }

  @Override
  public double close() {
    double rate = units < LEAST_UNITS ? Double.NaN : 100 * rejects / units;
    units = 0;
    rejects = 0;
    return rate;
  }

  @Override
  public void save(StateWriter out) {
    out.put(units);
    out.put(rejects);
  }

  @Override
  public void load(StateReader in) {
    units = in.readDouble();
    rejects = in.readDouble();
  }
}
