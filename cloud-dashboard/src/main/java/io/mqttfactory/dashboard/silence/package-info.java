/**
 * When the bridge was silent. That follows from no window, since what was missed is sent again, so
 * it is kept in a table of its own.
 */
package io.mqttfactory.dashboard.silence;
