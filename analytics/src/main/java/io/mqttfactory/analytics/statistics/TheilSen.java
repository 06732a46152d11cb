package io.mqttfactory.analytics.statistics;

import java.util.Arrays;

/**
 * A straight line through points by the median of the slopes between all pairs (Theil 1950, Sen
 * 1968): up to 29 % of the points may be anything. Time and memory grow with the square of the
 * number of points: meant for a few hundred.
 *
 * @param slope y per x
 * @param intercept y at x = 0
 * @param lowerSlope with {@code upperSlope} the interval that holds the slope at the wanted
 *     probability, by Sen's rank method for independent errors
 */
public record TheilSen(double slope, double intercept, double lowerSlope, double upperSlope) {

  /**
   * @param x finite, as many as {@code y}, at least two of them different
   * @param z standard normal quantile of the interval: 1.2816 for 80 %
   */
  public static TheilSen of(double[] x, double[] y, double z) {
    double[] slopes = slopes(x, y);
    int n = x.length;
    double half = z * Math.sqrt(n * (n - 1.0) * (2.0 * n + 5) / 18) / 2 / slopes.length;
    double slope = Quantiles.median(slopes);
    double[] rest = new double[n];
    for (int i = 0; i < n; i++) {
      rest[i] = y[i] - slope * x[i];
    }
    return new TheilSen(
        slope,
        Quantiles.median(rest),
        Quantiles.quantile(slopes, 0.5 - half),
        Quantiles.quantile(slopes, 0.5 + half));
  }

  public double at(double x) {
    return intercept + slope * x;
  }

  private static double[] slopes(double[] x, double[] y) {
    double[] slopes = new double[x.length * (x.length - 1) / 2];
    int count = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        if (x[i] != x[j]) {
          slopes[count++] = (y[i] - y[j]) / (x[i] - x[j]);
        }
      }
    }
    if (count == 0) {
      throw new IllegalArgumentException("a line through fewer than two different x");
    }
    return Arrays.copyOf(slopes, count);
  }
}
