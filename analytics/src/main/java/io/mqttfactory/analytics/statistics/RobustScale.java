package io.mqttfactory.analytics.statistics;

/**
 * Where values lie and how far they spread, whatever a few of them do.
 *
 * @param center median; NaN without values
 * @param scale median absolute deviation × 1.4826, which for normal values is their standard
 *     deviation; 0 if more than half are equal, NaN without values
 */
public record RobustScale(double center, double scale) {

  private static final double NORMAL = 1.4826;

  /** NaN among them is left out. */
  public static RobustScale of(double[] values) {
    double center = Quantiles.median(values);
    double[] deviations = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      deviations[i] = Math.abs(values[i] - center);
    }
    return new RobustScale(center, NORMAL * Quantiles.median(deviations));
  }
}
