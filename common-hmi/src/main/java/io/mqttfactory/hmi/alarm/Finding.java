package io.mqttfactory.hmi.alarm;

/**
 * What a condition found in a reading.
 *
 * @param holds whether that is what the alarm warns of
 * @param alarming whether the value is reason enough to raise it; a deadband lasts longer
 * @param value what was compared: Double, Boolean or String
 */
record Finding(boolean holds, boolean alarming, Object value) {

  Finding(boolean holds, Object value) {
    this(holds, holds, value);
  }
}
