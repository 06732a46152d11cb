package io.mqttfactory.analytics.recording;

import java.time.Instant;

/**
 * A row of a recording.
 *
 * @param timestamp as the file has it
 * @param value finite, or NaN where nobody knows
 */
record Sample(Instant time, String timestamp, double value) {

  boolean isKnown() {
    return !Double.isNaN(value);
  }
}
