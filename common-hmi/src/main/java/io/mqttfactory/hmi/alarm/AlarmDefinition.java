package io.mqttfactory.hmi.alarm;

import io.mqttfactory.model.AlarmPriority;
import java.time.Duration;
import java.util.Optional;

/**
 * An alarm as its file defines it.
 *
 * @param id part of its topic
 * @param source whose readings it judges
 * @param tag the value that it is about; empty if it is about none or several
 * @param unit of value and setpoint; empty if there is none
 * @param setpoint null if there is none
 * @param onDelay how long the condition must hold before the alarm is raised
 * @param offDelay how long it must be over before the alarm returns
 * @param suppression when it is suppressed by design
 */
record AlarmDefinition(
    String id,
    String source,
    String tag,
    String unit,
    Condition condition,
    Double setpoint,
    Duration onDelay,
    Duration offDelay,
    AlarmPriority priority,
    MessageTemplate message,
    String cause,
    String consequence,
    String action,
    Optional<Suppression> suppression,
    boolean outOfService) {}
