package io.mqttfactory.model;

import java.util.OptionalDouble;

/**
 * Overall equipment effectiveness: availability × performance × quality, each as a share of 1.
 *
 * <p>A share whose denominator is 0 is not available, never 0 or NaN, and neither is their product
 * then. Performance is not capped: above 1 the ideal cycle time is wrong. Never average these over
 * lines or shifts: sum times and counts, then divide.
 *
 * @param availability run time / planned production time
 * @param performance ideal cycle time × total count / run time
 * @param quality good count / total count
 * @param oee their product, which is good count × ideal cycle time / planned production time
 */
public record Oee(
    OptionalDouble availability,
    OptionalDouble performance,
    OptionalDouble quality,
    OptionalDouble oee) {

  /** All times in the same unit, usually seconds. */
  public static Oee of(
      double plannedProductionTime,
      double runTime,
      double idealCycleTime,
      long totalCount,
      long goodCount) {
    OptionalDouble availability = share(runTime, plannedProductionTime);
    OptionalDouble performance = share(idealCycleTime * totalCount, runTime);
    OptionalDouble quality = share(goodCount, totalCount);
    return new Oee(availability, performance, quality, product(availability, performance, quality));
  }

  private static OptionalDouble share(double part, double whole) {
    return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
  }

  private static OptionalDouble product(OptionalDouble... shares) {
    double product = 1;
    for (OptionalDouble share : shares) {
      if (share.isEmpty()) {
        return OptionalDouble.empty();
      }
      product *= share.getAsDouble();
    }
    return OptionalDouble.of(product);
  }
}
