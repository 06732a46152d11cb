package io.mqttfactory.hmi.view;

import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.AlarmState;
import java.time.Instant;

/**
 * One transition of an alarm.
 *
 * @param number counts all transitions of the area, from 1
 * @param at in plant time
 * @param by who did it; empty if the plant did
 */
public record JournalEntry(
    long number,
    Instant at,
    String alarm,
    AlarmPriority priority,
    AlarmState from,
    AlarmState to,
    long occurrence,
    String message,
    String by) {}
