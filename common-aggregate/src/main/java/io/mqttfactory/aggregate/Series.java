package io.mqttfactory.aggregate;

import io.mqttfactory.model.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The known values of one measurement in a window, by time. Of no values, average, minimum and
 * maximum are null.
 */
final class Series {

  private static final double NANOS = 1e9;

  private final double[] seconds;
  private final double[] values;

  private Series(double[] seconds, double[] values) {
    this.seconds = seconds;
    this.values = values;
  }

  /**
   * @param member null where a reading does not know it
   */
  static <R extends Reading> Series of(List<R> readings, Function<R, Double> member) {
    // Loops, not streams: a week's past goes through here a million times.
    double[] seconds = new double[readings.size()];
    double[] values = new double[readings.size()];
    int size = 0;
    Instant first = readings.isEmpty() ? Instant.EPOCH : readings.get(0).stamp().timestamp();
    for (R reading : readings) {
      Double value = member.apply(reading);
      if (value != null) {
        seconds[size] = secondsBetween(first, reading.stamp().timestamp());
        values[size] = value;
        size++;
      }
    }
    return new Series(Arrays.copyOf(seconds, size), Arrays.copyOf(values, size));
  }

  static double secondsBetween(Instant from, Instant to) {
    Duration span = Duration.between(from, to);
    return span.getSeconds() + span.getNano() / NANOS;
  }

  int size() {
    return values.length;
  }

  /** Since the first reading. */
  double second(int index) {
    return seconds[index];
  }

  double value(int index) {
    return values[index];
  }

  Double average() {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? null : Double.valueOf(sum / values.length);
  }

  Double min() {
    double min = Double.POSITIVE_INFINITY;
    for (double value : values) {
      min = Math.min(min, value);
    }
    return values.length == 0 ? null : Double.valueOf(min);
  }

  Double max() {
    double max = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      max = Math.max(max, value);
    }
    return values.length == 0 ? null : Double.valueOf(max);
  }

  /**
   * The level of the mean sound energy: 10 log10 of the mean of 10^(L/10). The mean of decibels
   * would make little of the loud moments that harm.
   */
  Double averageLevel() {
    double energy = 0;
    for (double level : values) {
      energy += Math.pow(10, level / 10);
    }
    return values.length == 0 ? null : Double.valueOf(10 * Math.log10(energy / values.length));
  }
}
