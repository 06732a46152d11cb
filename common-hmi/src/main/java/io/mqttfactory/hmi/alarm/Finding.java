package io.mqttfactory.hmi.alarm;

/**
 * What a condition found in a reading.
 *
 * @param holds whether that is what the alarm warns of
 * @param value what was compared: Double, Boolean or String
 */
record Finding(boolean holds, Object value) {}
