package io.mqttfactory.analytics.forecast;

import java.time.Duration;

/**
 * How well forecasts of a type and horizon came true, of those whose time has come. A figure that
 * nobody knows yet is null.
 *
 * @param count of forecasts that could be compared
 * @param mae mean absolute error, in the type's unit
 * @param maeLastValue of the naive forecast that nothing changes
 * @param maeYesterday of the naive forecast that it is as a day before
 * @param coverage50 share of the actual values in the interval that should hold 50 %
 * @param method what is used at present
 */
public record ForecastScore(
    String type,
    Duration horizon,
    long count,
    Double mae,
    Double maeLastValue,
    Double maeYesterday,
    Double coverage50,
    Double coverage80,
    Double coverage95,
    String method) {}
