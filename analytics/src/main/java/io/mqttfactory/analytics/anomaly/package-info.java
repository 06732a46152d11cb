/**
 * Detectors of what is not as it was. Each looks at a series in its own way; none knows the plant.
 * Start at {@link io.mqttfactory.analytics.anomaly.Detector}.
 */
package io.mqttfactory.analytics.anomaly;
