package io.mqttfactory.analytics.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What was said of a later moment, and once that has come, what it was.
 *
 * @param type what is predicted, for example {@code power_consumption} or {@code energy_hour}
 * @param madeAt end of the last window that it rests on
 * @param fifty with 50 % probability the value will be in it; likewise the others
 * @param method {@code model}, or the naive one that does better at present: {@code last_value},
 *     {@code yesterday}
 * @param actual null until the target time has come, and if nobody knows then
 * @param accuracy 0..1, how close it came (see {@code docs/analytics.md}); null with the actual one
 */
public record Prediction(
    String type,
    String unit,
    Duration horizon,
    Instant madeAt,
    double value,
    Interval fifty,
    Interval eighty,
    Interval ninetyFive,
    String method,
    Double actual,
    Double accuracy) {

  public Prediction {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(horizon, "horizon");
    Objects.requireNonNull(madeAt, "madeAt");
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a prediction of " + value);
    }
  }

  public Instant targetTime() {
    return madeAt.plus(horizon);
  }

  /** Unique: {@code energy_hour-PT1H-2026-11-22T10:00:00Z}. */
  public String id() {
    return type + "-" + horizon + "-" + madeAt;
  }
}
