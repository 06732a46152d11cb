package io.mqttfactory.analytics.wear;

/** How something grows from its onset on. Wear gets faster; how much so is not known beforehand. */
enum Shape {
  /** No growth: it changed once, as by a fault, and stays. */
  STEP,
  LINEAR,
  THREE_HALVES,
  SQUARE,
  CUBE;

  /** So many values since the onset are needed to see it. */
  int leastValues() {
    return this == STEP ? 1 : 4;
  }

  /**
   * @param age hours since the onset, from 0
   */
  double at(double age) {
    return switch (this) {
      case STEP -> 1;
      case LINEAR -> age;
      case THREE_HALVES -> age * Math.sqrt(age);
      case SQUARE -> age * age;
      case CUBE -> age * age * age;
    };
  }

  /** The age at which {@link #at} is that; infinite for a step, which goes no further. */
  double ageAt(double growth) {
    return switch (this) {
      case STEP -> Double.POSITIVE_INFINITY;
      case LINEAR -> growth;
      case THREE_HALVES -> Math.cbrt(growth * growth);
      case SQUARE -> Math.sqrt(growth);
      case CUBE -> Math.cbrt(growth);
    };
  }
}
