package io.mqttfactory.analytics.wear;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import io.mqttfactory.analytics.statistics.Quantiles;
import io.mqttfactory.analytics.statistics.Ring;
import io.mqttfactory.analytics.window.WindowFigures;
import java.time.Duration;

/** Values of the windows of half an hour, for their median. Not thread-safe. */
final class Gathered implements Stateful {

  /** Half an hour of windows of 10 s; of shorter ones the last. */
  private static final int MOST = 180;

  /** s of windows that a median needs. */
  private static final double LEAST_SECONDS = 300;

  private final Ring values = new Ring(MOST);
  private double seconds;

  void add(double value, WindowFigures window) {
    values.add(value);
    seconds += Duration.between(window.start(), window.end()).toMillis() / 1_000.0;
  }

  /** Forgets them; NaN if they were too few. */
  double close() {
    double median = seconds < LEAST_SECONDS ? Double.NaN : Quantiles.median(values.toArray());
    values.clear();
    seconds = 0;
    return median;
  }

  @Override
  public void save(StateWriter out) {
    out.put(values);
    out.put(seconds);
  }

  @Override
  public void load(StateReader in) {
    in.read(values);
    seconds = in.readDouble();
  }
}
