package io.mqttfactory.benchmarks;

import java.util.Arrays;

/** Measured values, sorted. */
final class Distribution {

  private final double[] sorted;

  /**
   * @param values at least one
   */
  Distribution(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("no values");
    }
    sorted = values.clone();
    Arrays.sort(sorted);
  }

  /** The smallest value that so many per cent do not exceed (nearest rank). */
  double percentile(double percent) {
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.max(0, rank - 1)];
  }

  /** The one in the middle, or the mean of the two that are. */
  double median() {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  double max() {
    return sorted[sorted.length - 1];
  }
}
