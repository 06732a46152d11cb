package io.mqttfactory.analytics.anomaly;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.statistics.RobustScale;

/**
 * How a series was while it was learnt.
 *
 * @param center NaN if nothing was learnt yet
 * @param scale more than 0
 * @param persistence how much longer excursions are than those of independent values: (1 + r) / (1
 *     - r) for a correlation r of successive values
 * @param doubt how far the center may be from the true one, in scales
 */
record Reference(double center, double scale, double persistence, double doubt) {

  static final Reference NONE = new Reference(Double.NaN, 1, 1, 0);

  private static final double MOST_CORRELATION = 0.999;
  private static final double DOUBT = 2;

  /**
   * @param floor what is no deviation at all
   */
  static Reference of(double[] values, double floor) {
    RobustScale usual = RobustScale.of(values);
    double least = Math.max(floor, Double.MIN_NORMAL);
    double scale = Math.max(usual.scale(), least);
    double correlation = correlation(values, usual.centre(), scale);
    double persistence = (1 + correlation) / (1 - correlation);
    double doubt = DOUBT * Math.sqrt(persistence / values.length);
    return new Reference(usual.centre(), scale, persistence, doubt);
  }

  boolean isKnown() {
    return !Double.isNaN(center);
  }

  double deviation(double value) {
    return (value - center) / scale;
  }

  /** Of each value with the next, 0..0.999; outliers are limited. */
  private static double correlation(double[] values, double center, double scale) {
    double together = 0;
    double squares = 0;
    double before = 0;
    for (double value : values) {
      double deviation = Math.max(-3, Math.min(3, (value - center) / scale));
      together += deviation * before;
      squares += deviation * deviation;
      before = deviation;
    }
    return squares == 0 ? 0 : Math.max(0, Math.min(MOST_CORRELATION, together / squares));
  }

  void save(StateWriter out) {
    out.put(center);
    out.put(scale);
    out.put(persistence);
    out.put(doubt);
  }

  static Reference read(StateReader in) {
    return new Reference(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
  }
}
