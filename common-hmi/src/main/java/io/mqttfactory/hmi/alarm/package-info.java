/**
 * Alarms after ISA-18.2: definitions, states, memory. Start at {@link
 * io.mqttfactory.hmi.alarm.AlarmDesk}.
 */
package io.mqttfactory.hmi.alarm;
