package io.mqttfactory.aggregate;

/** What a straight line through points is computed from; one point more or less is cheap. */
record Sums(int points, double x, double y, double xx, double xy, double yy) {

  static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0);

  Sums plus(double atX, double atY) {
    return with(atX, atY, 1);
  }

  Sums minus(double atX, double atY) {
    return with(atX, atY, -1);
  }

  private Sums with(double atX, double atY, int sign) {
    return new Sums(
        points + sign,
        x + sign * atX,
        y + sign * atY,
        xx + sign * atX * atX,
        xy + sign * atX * atY,
        yy + sign * atY * atY);
  }

  /** Sum of the squared distances of x from its mean; 0 if no slope can be told. */
  double spread() {
    return points < 2 ? 0 : Math.max(0, xx - x * x / points);
  }

  /** Of the least-squares line; only where there is a spread. */
  double slope() {
    return (xy - x * y / points) / spread();
  }

  /** What the least-squares line does not explain. */
  double squares() {
    double all = yy - y * y / points;
    double slope = slope();
    return Math.max(0, all - slope * slope * spread());
  }
}
