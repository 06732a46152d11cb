package io.mqttfactory.analytics.recording;

import io.mqttfactory.analytics.statistics.Quantiles;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Cuts a recording into equal slots and takes the mean of each: slots of the median sampling
 * interval, or a twelfth of the shortest horizon if that is more, rounded up to a part of a day.
 */
final class SlotMeans {

  private static final int SECONDS_PER_DAY = 86_400;
  private static final int[] LENGTHS = {
    5,
    10,
    15,
    20,
    30,
    60,
    120,
    180,
    300,
    600,
    900,
    1_200,
    1_800,
    3_600,
    7_200,
    10_800,
    14_400,
    21_600,
    43_200,
    SECONDS_PER_DAY
  };
  private static final double PART_OF_HORIZON = 1.0 / 12;

  /** Intervals that vary a little must not make slots of twice their length. */
  private static final double TOLERANCE = 0.9;

  private static final double MILLIS = 1_000;

  private final List<Sample> known;
  private final int seconds;

  SlotMeans(List<Sample> samples, Duration shortestHorizon) {
    this.known = samples.stream().filter(Sample::isKnown).toList();
    double wanted =
        Math.max(medianSeconds(), shortestHorizon.toMillis() / MILLIS * PART_OF_HORIZON);
    int place = 0;
    while (place + 1 < LENGTHS.length && LENGTHS[place] < TOLERANCE * wanted) {
      place++;
    }
    this.seconds = LENGTHS[place];
  }

  private double medianSeconds() {
    double[] steps = new double[Math.max(0, known.size() - 1)];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = Duration.between(known.get(i).time(), known.get(i + 1).time()).toMillis() / MILLIS;
    }
    return steps.length == 0 ? 0 : Quantiles.median(steps);
  }

  int seconds() {
    return seconds;
  }

  int perDay() {
    return SECONDS_PER_DAY / seconds;
  }

  /** Number and mean of each slot that has one, in their order. */
  void forEach(BiConsumer<Long, Double> slots) {
    int next = 0;
    while (next < known.size()) {
      long slot = slot(known.get(next));
      double mean = 0;
      int count = 0;
      while (next < known.size() && slot(known.get(next)) == slot) {
        count++;
        mean += (known.get(next++).value() - mean) / count;
      }
      slots.accept(slot, mean);
    }
  }

  private long slot(Sample sample) {
    return Math.floorDiv(sample.time().getEpochSecond(), seconds);
  }
}
