package io.mqttfactory.analytics.statistics;

/**
 * A line through points, whatever a quarter of them do (Theil 1950, Sen 1968): the median of the
 * slopes between all pairs, and the median of what is left.
 *
 * @param slope NaN if there are fewer than two points of different x
 */
public record TheilSen(double slope, double intercept) {

  /**
   * @param x of the same length as y; points with NaN are left out
   */
  public static TheilSen of(double[] x, double[] y) {
    double slope = Quantiles.median(slopes(x, y));
    double[] rests = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      rests[i] = y[i] - slope * x[i];
    }
    return new TheilSen(slope, Quantiles.median(rests));
  }

  /** Between all pairs; NaN where x is the same or a value is not known. */
  public static double[] slopes(double[] x, double[] y) {
    double[] slopes = new double[x.length * (x.length - 1) / 2];
    int count = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = i + 1; j < x.length; j++) {
        slopes[count++] = x[i] == x[j] ? Double.NaN : (y[j] - y[i]) / (x[j] - x[i]);
      }
    }
    return slopes;
  }

  public double at(double x) {
    return intercept + slope * x;
  }
}
