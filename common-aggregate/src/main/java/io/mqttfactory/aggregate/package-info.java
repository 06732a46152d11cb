/**
 * Windows over readings: what is said of them, and when they are whole. Pure: no I/O, no clock, no
 * MQTT. Start at {@link io.mqttfactory.aggregate.Aggregator}, which makes of a window's readings
 * what travels to the cloud, and at {@link io.mqttfactory.aggregate.Closing}, which says when a
 * window is published or revised. The idea that both rest on: a window is a span of the readings'
 * own time, and its figures follow from its readings, so that they can be worked out again. Trends
 * and alerts follow from the windows before as well, by what {@link
 * io.mqttfactory.aggregate.Memory} hands on.
 */
package io.mqttfactory.aggregate;
