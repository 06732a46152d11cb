package io.mqttfactory.dashboard.advice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Where a series is heading, after Theil and Sen: the median of the slopes between all pairs of
 * points, which a few outliers cannot turn.
 *
 * @param perStep from one point to the next
 * @param change over the whole series
 * @param noise the median distance of the points from that line
 */
record Slope(double perStep, double change, double noise) {

  private static final int FEWEST = 6;

  /** A change that is so many times the noise is one. */
  private static final double CLEAR = 3;

  /**
   * @param values one per step; empty where nobody knows
   */
  static Optional<Slope> of(List<Optional<Double>> values) {
    List<Integer> known = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isPresent()) {
        known.add(i);
      }
    }
    if (known.size() < FEWEST) {
      return Optional.empty();
    }
    double perStep = median(slopes(values, known));
    double level = median(known.stream().map(i -> values.get(i).get() - perStep * i).toList());
    double noise =
        median(
            known.stream().map(i -> Math.abs(values.get(i).get() - level - perStep * i)).toList());
    int steps = known.get(known.size() - 1) - known.get(0);
    return Optional.of(new Slope(perStep, perStep * steps, noise));
  }

  private static List<Double> slopes(List<Optional<Double>> values, List<Integer> known) {
    List<Double> slopes = new ArrayList<>();
    for (int i : known) {
      for (int j : known) {
        if (i < j) {
          slopes.add((values.get(j).get() - values.get(i).get()) / (j - i));
        }
      }
    }
    return slopes;
  }

  boolean isClearlyRising() {
    return perStep > 0 && change > CLEAR * noise;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
