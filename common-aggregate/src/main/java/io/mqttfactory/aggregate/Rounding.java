package io.mqttfactory.aggregate;

/**
 * The one place where the figures of an aggregate are rounded: to about what their sensors resolve,
 * so that they read well and do not depend on the order of a sum.
 */
enum Rounding {
  /** Power, climate, shares in percent. */
  ONE(1e1),
  /** Frequency, unbalance, temperatures. */
  TWO(1e2),
  /** Power factor, vibration, pressure, shares of 1, seconds. */
  THREE(1e3);

  /**
   * Two sums of the same numbers differ by far less; so a tie between two roundings is the same tie
   * in both.
   */
  private static final double FINER = 1e6;

  private final double factor;

  Rounding(double factor) {
    this.factor = factor;
  }

  Double of(double value) {
    double scaled = Math.rint(value * factor * FINER) / FINER;
    // Adding 0 makes of -0.0, which reads oddly, 0.0.
    return Math.rint(scaled) / factor + 0.0;
  }

  /** Null stays null. */
  Double of(Double value) {
    return value == null ? null : of(value.doubleValue());
  }
}
