/**
 * Forecasts of series of slots, with intervals from their own measured errors. {@link
 * io.mqttfactory.analytics.forecast.SeriesForecaster} forecasts any series of equal slots; {@link
 * io.mqttfactory.analytics.forecast.ForecastDesk} makes such series of the plant's windows, and
 * predictions of what it says. Whatever is used to forecast a slot was known before, and learns
 * only once that slot has come.
 */
package io.mqttfactory.analytics.forecast;
