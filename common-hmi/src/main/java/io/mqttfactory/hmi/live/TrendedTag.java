package io.mqttfactory.hmi.live;

/**
 * A tag whose course is shown.
 *
 * @param label for people
 * @param unit empty if there is none
 */
public record TrendedTag(String tag, String label, String unit) {}
