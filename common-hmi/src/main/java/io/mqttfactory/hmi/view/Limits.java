package io.mqttfactory.hmi.view;

/**
 * The setpoints of the alarms about a tag; of several the one that is reached first.
 *
 * @param low null if there is none
 * @param high null if there is none
 */
public record Limits(Double low, Double high) {}
