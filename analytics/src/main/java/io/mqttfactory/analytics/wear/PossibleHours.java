package io.mqttfactory.analytics.wear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** When a limit may be reached, by all curves that explain a trend. Not thread-safe. */
final class PossibleHours {

  /** An hour at which it may be reached; infinite for never. */
  private record Possible(double hour, double probability) {}

  /** Equally probable places of a normal distribution, in standard deviations. */
  private static final double[] DEVIATIONS = {-1.4, -0.76, -0.36, 0, 0.36, 0.76, 1.4};

  private final List<Possible> hours = new ArrayList<>();

  void add(GrowthCurve curve, double limit, double variance, double weight) {
    for (double deviations : DEVIATIONS) {
      double hour = curve.crossing(limit, deviations, variance);
      hours.add(new Possible(hour, weight / DEVIATIONS.length));
    }
  }

  /**
   * @param horizon hour up to which it is asked how probable the limit is
   */
  LimitHours summary(double horizon) {
    hours.sort(Comparator.comparingDouble(Possible::hour));
    double probability =
        hours.stream()
            .filter(one -> one.hour() <= horizon)
            .mapToDouble(Possible::probability)
            .sum();
    return new LimitHours(quantile(0.1), quantile(0.5), quantile(0.9), Math.min(1, probability));
  }

  private double quantile(double share) {
    double sum = 0;
    for (Possible one : hours) {
      sum += one.probability();
      if (sum >= share) {
        return one.hour();
      }
    }
    return Double.POSITIVE_INFINITY;
  }
}
