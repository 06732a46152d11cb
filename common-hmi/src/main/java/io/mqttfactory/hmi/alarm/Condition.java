package io.mqttfactory.hmi.alarm;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an alarm warns of. Each alarm has its own, since one may remember earlier readings, which
 * must come in the order of their times.
 */
sealed interface Condition permits Limit, Condition.OneOf, Condition.Silence {

  /**
   * @param active whether the alarm is raised at present; what ends it may be more than what raises
   *     it
   * @return empty if the reading does not tell
   */
  Optional<Finding> judge(Instant at, Map<String, Object> values, boolean active);

  /**
   * A flag or text has one of these values.
   *
   * @param values Boolean or String
   */
  record OneOf(String tag, List<Object> values) implements Condition {

    public OneOf {
      values = List.copyOf(values);
    }

    @Override
    public Optional<Finding> judge(Instant at, Map<String, Object> reading, boolean active) {
      Object value = reading.get(tag);
      return value == null
          ? Optional.empty()
          : Optional.of(new Finding(values.contains(value), value));
    }
  }

  /** No readings come from the source, which no reading can tell. */
  record Silence(String source) implements Condition {
    @Override
    public Optional<Finding> judge(Instant at, Map<String, Object> values, boolean active) {
      return Optional.empty();
    }
  }
}
