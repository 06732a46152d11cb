/** Judges recordings from elsewhere by the code that judges this plant, in event time. */
package io.mqttfactory.analytics.recording;
