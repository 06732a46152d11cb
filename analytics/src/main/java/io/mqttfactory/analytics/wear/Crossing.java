package io.mqttfactory.analytics.wear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The hours at which a limit may be reached, each with its probability. */
final class Crossing {

  private record Possible(double hour, double probability) {}

  private final List<Possible> possible;
  private boolean isSorted = true;

  Crossing(int expected) {
    this.possible = new ArrayList<>(expected);
  }

  /**
   * @param hour infinite for never
   * @param probability all of them add up to 1
   */
  void add(double hour, double probability) {
    possible.add(new Possible(hour, probability));
    isSorted = false;
  }

  /** The hour by which it is reached with that probability; infinite if it may never be. */
  double quantile(double share) {
    sort();
    double sum = 0;
    for (Possible one : possible) {
      sum += one.probability();
      if (sum >= share) {
        return one.hour();
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  double probabilityBefore(double hour) {
    double sum =
        possible.stream()
            .filter(one -> one.hour() <= hour)
            .mapToDouble(Possible::probability)
            .sum();
    return Math.min(1, sum);
  }

  private void sort() {
    if (!isSorted) {
      possible.sort(Comparator.comparingDouble(Possible::hour));
      isSorted = true;
    }
  }
}
