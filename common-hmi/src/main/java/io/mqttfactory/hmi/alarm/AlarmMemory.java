package io.mqttfactory.hmi.alarm;

import io.mqttfactory.model.AlarmState;
import java.time.Instant;
import java.util.Objects;

/**
 * All that must be known of an alarm to go on after a restart. How long a delay has run already is
 * not among it: one may begin and end with every reading, and would be written as often. After a
 * restart a delay begins anew.
 *
 * @param alarm its id
 * @param state what the standing amounts to, for people
 * @param changedAt when the state last changed
 * @param value last compared, if it is a number
 * @param message of the present or last occurrence; empty if there was none
 */
record AlarmMemory(
    String alarm,
    AlarmState state,
    Standing standing,
    Instant changedAt,
    Double value,
    String message) {

  AlarmMemory {
    Objects.requireNonNull(alarm, "alarm");
    Objects.requireNonNull(standing, "standing");
    Objects.requireNonNull(changedAt, "changed_at");
    Objects.requireNonNull(message, "message");
  }
}
