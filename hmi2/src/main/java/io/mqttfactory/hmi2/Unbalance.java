package io.mqttfactory.hmi2;

import io.mqttfactory.hmi.live.Values;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How unlike the three phases are (NEMA MG 1): the largest deviation from their mean, in percent of
 * the mean. Voltages are line to line.
 */
final class Unbalance {

  private static final double PERCENT = 100;

  private Unbalance() {}

  /**
   * @param quantity {@code voltage} or {@code current}
   * @return empty if a phase is unknown, or all of them are 0
   */
  static Optional<Double> of(String quantity, Values read) {
    List<Double> phases =
        Stream.of("_l1", "_l2", "_l3")
            .flatMap(phase -> read.number(quantity + phase).stream())
            .toList();
    return phases.size() == 3 ? of(phases) : Optional.empty();
  }

  private static Optional<Double> of(List<Double> phases) {
    double mean = phases.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double furthest = phases.stream().mapToDouble(phase -> Math.abs(phase - mean)).max().orElse(0);
    return mean > 0 ? Optional.of(PERCENT * furthest / mean) : Optional.empty();
  }
}
