package io.mqttfactory.analytics.watch;

import io.mqttfactory.analytics.window.Measure;
import io.mqttfactory.analytics.window.WindowFigures;

/** Relations between figures of one window. NaN where a figure is missing. */
final class Formulas {

  private static final double MINUTES_PER_HOUR = 60;

  private Formulas() {}

  static double of(WindowFigures window, Measure measure) {
    return window.of(measure).orElse(Double.NaN);
  }

  /** Power against line speed, which is kWh per 1,000 units. */
  static double energyPerThousand(WindowFigures window) {
    double speed = of(window, Measure.LINE_SPEED);
    return speed > 0 ? 1_000 * of(window, Measure.POWER) / (speed * MINUTES_PER_HOUR) : Double.NaN;
  }

  /** Vibration goes with the square of the speed: this is what it would be at 100 units/min. */
  static double vibrationAtHundred(WindowFigures window) {
    double speed = of(window, Measure.LINE_SPEED) / 100;
    return speed > 0 ? of(window, Measure.VIBRATION) / (speed * speed) : Double.NaN;
  }
}
