/**
 * What wears, how long it will last, and what to do first. Each part has an indicator, whose half
 * hours make a trend since the last maintenance; curves of growth that explain the trend say when
 * it gets to its limit. Start at {@link io.mqttfactory.analytics.wear.WearDesk}.
 */
package io.mqttfactory.analytics.wear;
