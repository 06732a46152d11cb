package io.mqttfactory.hmi.view;

import java.time.Instant;
import java.util.List;

/**
 * How a value went: one mean per step of time, so that spans of any length have the same number of
 * points.
 *
 * @param tag as in {@link Cell}
 * @param from when the first step begins, in plant time
 * @param stepMillis length of a step
 * @param values the mean of each step; null where there was no reading: a hole, not a line
 * @param low setpoint of a low alarm about it, or null
 * @param high setpoint of a high alarm about it, or null
 * @param simulatedUntil what is before was not measured but simulated; null if all was measured
 */
public record Trend(
    String tag,
    String label,
    String unit,
    Instant from,
    long stepMillis,
    List<Double> values,
    Double low,
    Double high,
    Instant simulatedUntil) {

  /** One of which all was measured. */
  public Trend(
      String tag,
      String label,
      String unit,
      Instant from,
      long stepMillis,
      List<Double> values,
      Double low,
      Double high) {
    this(tag, label, unit, from, stepMillis, values, low, high, null);
  }
}
