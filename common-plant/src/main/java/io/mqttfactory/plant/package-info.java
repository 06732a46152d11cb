/**
 * The simulated plant that all PLCs look at: pure arithmetic, without I/O, clock, threads or MQTT.
 *
 * <p>The idea to know first: the plant is a function of seed, faults and time. Chance is a hash of
 * the second ({@code Noise}), and state is stepped through from Monday ({@code WeekRun}), so
 * processes that never talk to each other see the same plant, and any past can be drawn again.
 * Start at {@link io.mqttfactory.plant.Plant}; how one thing acts on another stands in {@code
 * PlantModel}. Publishing, scan cycles and the energy register on disk are left to the PLCs.
 */
package io.mqttfactory.plant;
