package io.mqttfactory.analytics.wear;

/**
 * A level up to an onset, and growth of a shape from then on, fitted by least squares.
 *
 * @param onset hour
 * @param gain per unit of the shape; may be negative
 * @param spread sum of the squares by which the shape's values differ from their mean
 * @param squares sum of the squared rests
 */
record GrowthCurve(
    Shape shape, double onset, double level, double gain, double spread, double squares) {

  static GrowthCurve fit(double[] hours, double[] values, double onset, Shape shape) {
    int count = values.length;
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    double sumXy = 0;
    double sumYy = 0;
    // Near 0, so that the differences of squares stay exact.
    double origin = values[0];
    for (int i = 0; i < count; i++) {
      double x = hours[i] < onset ? 0 : shape.at(hours[i] - onset);
      double y = values[i] - origin;
      sumX += x;
      sumY += y;
      sumXx += x * x;
      sumXy += x * y;
      sumYy += y * y;
    }
    double spread = sumXx - sumX * sumX / count;
    double common = sumXy - sumX * sumY / count;
    double gain = spread > 0 ? common / spread : 0;
    double level = origin + (sumY - gain * sumX) / count;
    double squares = sumYy - sumY * sumY / count - gain * common;
    return new GrowthCurve(shape, onset, level, gain, spread, Math.max(0, squares));
  }

  double at(double hour) {
    return hour < onset ? level : level + gain * shape.at(hour - onset);
  }

  /**
   * The hour at which it gets to a limit.
   *
   * @param deviations of the gain, by which it is taken to be other than fitted
   * @param variance of a rest
   * @return infinite if never
   */
  double crossing(double limit, double deviations, double variance) {
    double uncertain = gain + deviations * Math.sqrt(variance / spread);
    double way = limit - level;
    if (!(uncertain > 0) || !(way > 0)) {
      return way > 0 ? Double.POSITIVE_INFINITY : onset;
    }
    return onset + shape.ageAt(way / uncertain);
  }
}
