/**
 * The few things that an engineer should act on: one insight for each matter, from its first
 * evidence until its cause is gone. Two anomalies that agree on a matter are enough, or one that
 * has stood for long enough, or wear that is foreseen to reach its limit. What another matter
 * brings with it is no news. Start at {@link io.mqttfactory.analytics.insight.InsightDesk}.
 */
package io.mqttfactory.analytics.insight;
