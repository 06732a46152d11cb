/**
 * HMI2 shows the energy supply. The process is common-hmi's; only what is shown of power, energy
 * and grid is this module's own. Start at {@link io.mqttfactory.hmi2.Main}, then {@link
 * io.mqttfactory.hmi2.EnergyScreen}.
 */
package io.mqttfactory.hmi2;
