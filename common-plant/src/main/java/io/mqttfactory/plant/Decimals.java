package io.mqttfactory.plant;

/** As many decimals as a sensor resolves. */
final class Decimals {

  private Decimals() {}

  static double one(double value) {
    return Math.rint(value * 10) / 10;
  }

  static double two(double value) {
    return Math.rint(value * 100) / 100;
  }

  static double three(double value) {
    return Math.rint(value * 1_000) / 1_000;
  }

  static double four(double value) {
    return Math.rint(value * 10_000) / 10_000;
  }
}
