package io.mqttfactory.analytics.forecast;

import io.mqttfactory.model.parameters.Range;

/**
 * How forecasts are made, the same for every series.
 *
 * @param memoryDays after so long an observation counts 1/e of a new one
 * @param choiceDays likewise for the errors by which a naive forecast is used or not, at most
 * @param choiceHorizons likewise, and for those by which forecasts are mixed, in times that a
 *     forecast needs to come true; half a day at least
 * @param profileDays likewise for the mean course of a day
 * @param profileWeeks likewise for the mean course of a week
 * @param priorWeight how many observations the assumption that nothing changes is worth
 * @param errorDays intervals rest on the errors of so many days
 * @param fewestErrors without so many there is no interval, and no forecast
 * @param intervalGain how fast intervals correct their measured coverage, per time that a forecast
 *     needs to come true
 * @param doubt the model is used instead of the better naive forecast if its mean error is smaller
 *     by this share after one independent error, by half of it after four, and so on; once used, it
 *     is used until it is worse
 */
public record ForecastParameters(
    @Range(from = 1, to = 90) double memoryDays,
    @Range(from = 1, to = 90) double choiceDays,
    @Range(from = 5, to = 1_000) double choiceHorizons,
    @Range(from = 1, to = 90) double profileDays,
    @Range(from = 1, to = 20) double profileWeeks,
    @Range(from = 0.01, to = 1_000) double priorWeight,
    @Range(from = 1, to = 28) int errorDays,
    @Range(from = 5, to = 500) int fewestErrors,
    @Range(from = 0, to = 1) double intervalGain,
    @Range(from = 0, to = 2) double doubt) {

  public static ForecastParameters defaults() {
    return new ForecastParameters(21, 7, 24, 6, 4, 10, 14, 20, 0.6, 0.3);
  }
}
