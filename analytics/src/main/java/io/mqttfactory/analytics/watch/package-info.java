/**
 * Watches this plant's windows with the detectors: which figures belong together, in which mode
 * they can be compared, what is a change of mode and no anomaly.
 */
package io.mqttfactory.analytics.watch;
