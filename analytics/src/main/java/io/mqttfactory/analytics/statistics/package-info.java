/** Robust figures of a few numbers, for everything that judges series. */
package io.mqttfactory.analytics.statistics;
