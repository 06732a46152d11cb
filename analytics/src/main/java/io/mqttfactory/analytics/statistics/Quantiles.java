package io.mqttfactory.analytics.statistics;

import java.util.Arrays;

/** Order statistics; NaN among the values is left out. */
public final class Quantiles {

  private Quantiles() {}

  /** NaN if there is no value. */
  public static double median(double[] values) {
    return of(values, 0.5);
  }

  /**
   * With linear interpolation between the values beside it (Hyndman and Fan 1996, type 7).
   *
   * @param share 0..1
   * @return NaN if there is no value
   */
  public static double of(double[] values, double share) {
    return ofSorted(sorted(values), share);
  }

  /** The known ones, ascending, in an array of their own. */
  public static double[] sorted(double[] values) {
    double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    Arrays.sort(known);
    return known;
  }

  /**
   * @param sorted ascending, without NaN
   * @return NaN if it is empty
   */
  public static double ofSorted(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = Math.min(1, Math.max(0, share)) * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    double weight = place - below;
    return weight == 0 ? sorted[below] : sorted[below] * (1 - weight) + sorted[above] * weight;
  }
}
