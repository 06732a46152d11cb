package io.mqttfactory.hmi.alarm;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When an alarm means anything: only while a flag or text has one of these values. At other times
 * the design suppresses it.
 *
 * @param values Boolean or String
 */
record Suppression(String tag, List<Object> values) {

  Suppression {
    values = List.copyOf(values);
  }

  /** Whether the alarm is suppressed; empty if the reading does not tell. */
  Optional<Boolean> judge(Map<String, Object> reading) {
    Object value = reading.get(tag);
    return value == null ? Optional.empty() : Optional.of(!values.contains(value));
  }
}
