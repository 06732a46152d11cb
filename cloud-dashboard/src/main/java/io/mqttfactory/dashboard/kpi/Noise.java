package io.mqttfactory.dashboard.kpi;

import io.mqttfactory.model.cloud.TrendDirection;
import java.util.List;
import java.util.Optional;

/**
 * Tells a change from noise: two series of means differ if their averages are further apart than
 * twice the standard error that their scatter makes likely (Welch's statistic; 2 leaves one false
 * alarm in about twenty).
 */
final class Noise {

  /** Fewer points say nothing about their scatter. */
  private static final int FEWEST = 4;

  private static final double LIMIT = 2.0;

  /** Series without any scatter differ only by more than rounding. */
  private static final double ROUNDING = 1e-6;

  private Noise() {}

  /** Where the value went; empty if either series is too short to tell. */
  static Optional<TrendDirection> direction(List<Double> before, List<Double> now) {
    if (before.size() < FEWEST || now.size() < FEWEST) {
      return Optional.empty();
    }
    double difference = mean(now) - mean(before);
    double error = Math.sqrt(variance(before) / before.size() + variance(now) / now.size());
    double noise = Math.max(LIMIT * error, ROUNDING * Math.abs(mean(before)));
    if (Math.abs(difference) <= noise) {
      return Optional.of(TrendDirection.STABLE);
    }
    return Optional.of(difference > 0 ? TrendDirection.INCREASING : TrendDirection.DECREASING);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private static double variance(List<Double> values) {
    double mean = mean(values);
    double squares = values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    return squares / (values.size() - 1);
  }
}
