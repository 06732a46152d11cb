/**
 * Fills the past from the plant's model, so that a new dashboard has a week to show, marked as
 * simulated. Start at {@link io.mqttfactory.dashboard.past.PastFill}.
 */
package io.mqttfactory.dashboard.past;
