package io.mqttfactory.aggregate;

import io.mqttfactory.model.cloud.Figure;
import io.mqttfactory.model.cloud.TrendDirection;

/** Makes figures with the members that each has; of no known value, null. */
final class Figures {

  private Figures() {}

  /**
   * @param trend null if the figure has none
   */
  static Figure of(Series series, Rounding rounding, TrendDirection trend) {
    return of(series, rounding, series.average(), series.min(), series.max(), trend);
  }

  static Figure average(Series series, Rounding rounding) {
    return of(series, rounding, series.average(), null, null, null);
  }

  static Figure lowest(Series series, Rounding rounding) {
    return of(series, rounding, series.average(), series.min(), null, null);
  }

  /**
   * @param trend null if the figure has none
   */
  static Figure highest(Series series, Rounding rounding, TrendDirection trend) {
    return of(series, rounding, series.average(), null, series.max(), trend);
  }

  /** The level of the mean energy, and the loudest. */
  static Figure level(Series series, Rounding rounding) {
    return of(series, rounding, series.averageLevel(), null, series.max(), null);
  }

  private static Figure of(
      Series series,
      Rounding rounding,
      Double average,
      Double min,
      Double max,
      TrendDirection trend) {
    return series.size() == 0
        ? null
        : new Figure(rounding.of(average), rounding.of(min), rounding.of(max), trend);
  }
}
