package io.mqttfactory.hmi.alarm;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The number that is compared with a setpoint, worked out from a reading; empty if a value that it
 * needs is unknown. Readings must come in the order of their times.
 */
sealed interface Measure permits Measure.Value, Measure.Difference, Measure.Quotient, RateOfChange {

  OptionalDouble of(Instant at, Map<String, Object> values);

  /** The value as it is read. */
  record Value(String tag) implements Measure {
    @Override
    public OptionalDouble of(Instant at, Map<String, Object> values) {
      return number(values, tag);
    }
  }

  /** One value less another of the same reading. */
  record Difference(String tag, String minus) implements Measure {
    @Override
    public OptionalDouble of(Instant at, Map<String, Object> values) {
      OptionalDouble first = number(values, tag);
      OptionalDouble second = number(values, minus);
      return first.isPresent() && second.isPresent()
          ? OptionalDouble.of(first.getAsDouble() - second.getAsDouble())
          : OptionalDouble.empty();
    }
  }

  /** One value by another of the same reading; unknown while that is 0. */
  record Quotient(String tag, String dividedBy) implements Measure {
    @Override
    public OptionalDouble of(Instant at, Map<String, Object> values) {
      OptionalDouble dividend = number(values, tag);
      OptionalDouble divisor = number(values, dividedBy);
      return dividend.isPresent() && divisor.isPresent() && divisor.getAsDouble() != 0
          ? OptionalDouble.of(dividend.getAsDouble() / divisor.getAsDouble())
          : OptionalDouble.empty();
    }
  }

  /** The number of that tag; empty if it is unknown, or no number that can be compared. */
  static OptionalDouble number(Map<String, Object> values, String tag) {
    return values.get(tag) instanceof Number number && Double.isFinite(number.doubleValue())
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }
}
