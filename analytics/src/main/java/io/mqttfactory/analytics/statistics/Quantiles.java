package io.mqttfactory.analytics.statistics;

import java.util.Arrays;

/** Quantiles of finite numbers, with linear interpolation between neighbours in order. */
public final class Quantiles {

  private Quantiles() {}

  /** The arguments stay as they are. */
  public static double median(double... values) {
    return quantile(values, 0.5);
  }

  /**
   * @param values at least one, left as they are
   * @param share 0..1: 0 gives the smallest, 1 the greatest
   */
  public static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return ofSorted(sorted, sorted.length, share);
  }

  /**
   * Like {@link #quantile}, where the first {@code count} values are in ascending order already.
   */
  public static double ofSorted(double[] sorted, int count, double share) {
    if (count < 1) {
      throw new IllegalArgumentException("a quantile of nothing");
    }
    double place = Math.min(Math.max(share, 0), 1) * (count - 1);
    int below = (int) place;
    int above = Math.min(below + 1, count - 1);
    double weight = place - below;
    // This way of writing it can neither overflow nor leave the interval.
    return weight == 0 ? sorted[below] : sorted[below] * (1 - weight) + sorted[above] * weight;
  }
}
