package io.mqttfactory.hmi.alarm;

import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.AlarmState;
import java.time.Instant;

/**
 * An alarm went from one state to another.
 *
 * @param by who did it; empty if the plant did
 */
record Transition(
    Instant at,
    String alarm,
    AlarmPriority priority,
    AlarmState from,
    AlarmState to,
    long occurrence,
    String message,
    String by) {}
