package io.mqttfactory.hmi.live;

/**
 * A number that follows from readings, about which there may be alarms.
 *
 * @param unit empty if there is none
 */
public record DerivedTag(String tag, String unit) {}
