/**
 * Forecasts of series of slots, with intervals from their own measured errors. Start at {@link
 * io.mqttfactory.analytics.forecast.Prediction}.
 */
package io.mqttfactory.analytics.forecast;
