package io.mqttfactory.analytics.statistics;

/**
 * Where values lie and how far they spread, by their median and the median of their absolute
 * deviations (MAD): up to half of the values may be anything.
 *
 * @param centre median
 * @param scale MAD × 1.4826, which is the standard deviation where the values are normal; 0 if more
 *     than half of them are equal
 */
public record RobustScale(double centre, double scale) {

  /** 1 / Φ⁻¹(3/4). */
  private static final double NORMAL = 1.4826;

  /**
   * @param values finite, at least one, left as they are
   */
  public static RobustScale of(double... values) {
    double centre = Quantiles.median(values);
    double[] deviations = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      deviations[i] = Math.abs(values[i] - centre);
    }
    double scale = NORMAL * Quantiles.median(deviations);
    return new RobustScale(centre, Math.min(scale, Double.MAX_VALUE));
  }
}
