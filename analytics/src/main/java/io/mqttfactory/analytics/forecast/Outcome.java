package io.mqttfactory.analytics.forecast;

/**
 * A forecast whose time has come.
 *
 * @param actual NaN if nobody knows
 */
public record Outcome(Forecast forecast, double actual) {

  boolean isKnown() {
    return !Double.isNaN(actual);
  }

  /**
   * How close it came: 1 if exact, 1/2 at as much as half the width of the 80 % interval, towards 0
   * beyond.
   */
  double accuracy() {
    double error = Math.abs(actual - forecast.value());
    double spread = (forecast.eighty().upper() - forecast.eighty().lower()) / 2;
    return error == 0 ? 1 : spread / (spread + error);
  }
}
