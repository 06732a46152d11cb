package io.mqttfactory.aggregate;

import io.mqttfactory.model.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

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
    List<R> known =
        readings.stream().filter(reading -> Objects.nonNull(member.apply(reading))).toList();
    Instant first = known.isEmpty() ? Instant.EPOCH : known.get(0).stamp().timestamp();
    ToDoubleFunction<R> time = reading -> secondsBetween(first, reading.stamp().timestamp());
    return new Series(
        known.stream().mapToDouble(time).toArray(),
        known.stream().mapToDouble(member::apply).toArray());
  }

  static double secondsBetween(Instant from, Instant to) {
    Duration span = Duration.between(from, to);
    return span.getSeconds() + span.getNano() / NANOS;
  }

  int size() {
    return values.length;
  }

  /** Since the first value. */
  double second(int index) {
    return seconds[index];
  }

  double value(int index) {
    return values[index];
  }

  Double average() {
    return values.length == 0 ? null : Double.valueOf(mean(values()));
  }

  Double min() {
    return values.length == 0 ? null : Double.valueOf(values().min().orElseThrow());
  }

  Double max() {
    return values.length == 0 ? null : Double.valueOf(values().max().orElseThrow());
  }

  /**
   * The level of the mean sound energy: 10 log10 of the mean of 10^(L/10). The mean of decibels
   * would make little of the loud moments that harm.
   */
  Double averageLevel() {
    return values.length == 0
        ? null
        : Double.valueOf(10 * Math.log10(mean(values().map(level -> Math.pow(10, level / 10)))));
  }

  private DoubleStream values() {
    return Arrays.stream(values);
  }

  private double mean(DoubleStream terms) {
    return terms.sum() / values.length;
  }
}
