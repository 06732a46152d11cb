package io.mqttfactory.model;

import java.time.Instant;

/**
 * One alarm as it stands, retained on {@code alarms/<area>/<alarm>}. There is one alarm per
 * definition; each time that it is raised counts as an occurrence. All times are the plant's.
 *
 * @param alarm its id, for example {@code vibration_high}
 * @param area where it belongs, for example {@code line1}
 * @param message for the operator, with the value
 * @param value what was last compared; null if it is no number
 * @param unit of value and setpoint; empty if there is none
 * @param setpoint null if there is none
 * @param occurrence how often it has been raised so far; 0 if never
 * @param raisedAt when the present or last occurrence began; null if there was none
 * @param acknowledgedAt null until somebody acknowledges the occurrence
 * @param acknowledgedBy who did
 * @param returnedAt when the condition of the occurrence was over; null while it is not
 * @param shelvedUntil null unless shelved
 * @param shelvedBy who did
 * @param changedAt when the state last changed
 */
public record AlarmSnapshot(
    String alarm,
    String area,
    AlarmState state,
    AlarmPriority priority,
    String message,
    Double value,
    String unit,
    Double setpoint,
    long occurrence,
    Instant raisedAt,
    Instant acknowledgedAt,
    String acknowledgedBy,
    Instant returnedAt,
    Instant shelvedUntil,
    String shelvedBy,
    Instant changedAt) {}
