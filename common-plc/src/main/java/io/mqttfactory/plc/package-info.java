/**
 * The scan cycle that turns a view of the plant, or a recording of a real one, into an MQTT device.
 *
 * <p>The idea to know first: a {@link io.mqttfactory.plc.ReadingSource} says when its next reading
 * is due and what it is; the {@link io.mqttfactory.plc.ScanCycle} waits, asks, numbers and
 * publishes. What a PLC sees of the plant is its own {@link io.mqttfactory.plc.PlantView} and stays
 * in its module. Start at {@link io.mqttfactory.plc.Plc}.
 */
package io.mqttfactory.plc;
