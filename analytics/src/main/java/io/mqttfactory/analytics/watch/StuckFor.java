package io.mqttfactory.analytics.watch;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.window.Measure;
import io.mqttfactory.analytics.window.WindowFigures;

/**
 * For how many seconds a sensor has shown one and the same value. A sensor that works has noise, so
 * its readings differ within a window, and its means from one window to the next.
 */
final class StuckFor implements Signal {

  private static final double MILLIS = 1_000;

  private final Measure measure;
  private double held = Double.NaN;
  private double since;

  StuckFor(Measure measure) {
    this.measure = measure;
  }

  @Override
  public double take(WindowFigures window, LineTimes line) {
    double value = Formulas.of(window, measure);
    if (Double.isNaN(value)) {
      return Double.NaN;
    }
    boolean moves = window.spread(measure).orElse(0) > 0;
    if (moves || value != held) {
      held = value;
      since = (moves ? window.end() : window.start()).toEpochMilli() / MILLIS;
    }
    return window.end().toEpochMilli() / MILLIS - since;
  }

  @Override
  public void save(StateWriter out) {
    out.put(held);
    out.put(since);
  }

  @Override
  public void load(StateReader in) {
    held = in.readDouble();
    since = in.readDouble();
  }
}
