package io.mqttfactory.analytics.watch;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.window.Measure;
import io.mqttfactory.analytics.window.Mode;
import io.mqttfactory.analytics.window.WindowFigures;
import java.time.Duration;

/**
 * By how many kelvins the bearing is warmer than the hall, per 100 units/min: hall and speed as the
 * bearing knows them, which warms and cools slowly.
 */
final class BearingRisePerSpeed implements Signal {

  /** As a share of the present speed: below, the bearing has not warmed up since a standstill. */
  private static final double WARMED_UP = 0.8;

  private final Smoothing hall;
  private final Smoothing speed;

  BearingRisePerSpeed(Duration timeConstant) {
    this.hall = new Smoothing(timeConstant);
    this.speed = new Smoothing(timeConstant);
  }

  @Override
  public double take(WindowFigures window, LineTimes line) {
    double hallNow = Formulas.of(window, Measure.HALL_TEMPERATURE);
    double speedNow = Formulas.of(window, Measure.LINE_SPEED);
    if (Double.isNaN(hallNow) || Double.isNaN(speedNow)) {
      return Double.NaN;
    }
    double hallLately = hall.take(window.start(), window.end(), hallNow);
    double speedLately = speed.take(window.start(), window.end(), speedNow);
    boolean warm = window.mode() == Mode.RUNNING && speedLately >= WARMED_UP * speedNow;
    return warm && speedLately > 0
        ? 100 * (Formulas.of(window, Measure.BEARING_TEMPERATURE) - hallLately) / speedLately
        : Double.NaN;
  }

  @Override
  public void save(StateWriter out) {
    hall.save(out);
    speed.save(out);
  }

  @Override
  public void load(StateReader in) {
    hall.load(in);
    speed.load(in);
  }
}
