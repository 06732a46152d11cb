/**
 * Alarms after ISA-18.2: definitions, states, memory. The core is pure: an {@link
 * io.mqttfactory.hmi.alarm.AlarmEngine} has one {@link io.mqttfactory.hmi.alarm.AlarmMachine} per
 * definition, whose {@link io.mqttfactory.hmi.alarm.Standing} names each of the standard's
 * transitions; time comes with readings and commands. Start at {@link
 * io.mqttfactory.hmi.alarm.AlarmDesk}, which adds what is kept on disk, and who hears of it.
 */
package io.mqttfactory.hmi.alarm;
