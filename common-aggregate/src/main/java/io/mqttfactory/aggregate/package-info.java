/**
 * Windows over readings: what is said of them, and when they are whole. Pure: no I/O, no clock, no
 * MQTT. Start at {@link io.mqttfactory.aggregate.Aggregator}, which makes of a window's readings
 * what travels to the cloud, and at {@link io.mqttfactory.aggregate.Closing}, which says when a
 * window is published or revised. The idea that both rest on: a window is a span of the readings'
 * own time, and what it says follows from its readings alone, so that it can be worked out again.
 */
package io.mqttfactory.aggregate;
