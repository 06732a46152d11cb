/**
 * Small robust statistics that all kinds of reasoning share. They take finite numbers and give
 * finite numbers. Start at {@link io.mqttfactory.analytics.statistics.Quantiles}.
 */
package io.mqttfactory.analytics.statistics;
