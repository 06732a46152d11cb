package io.mqttfactory.historian.quality;

import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The distribution of latencies over the last minutes, in slots of ten seconds. It counts in steps
 * that grow by a tenth, so a percentile is at most that much too high, however many there were. Not
 * thread-safe.
 */
final class RecentLatency {

  private static final int SECONDS_PER_SLOT = 10;
  private static final double SMALLEST = 1e-4;
  private static final double GROWTH = 1.1;

  /** Up to some eleven days; what is longer counts as that. */
  private static final int STEPS = 243;

  private final int[][] slots;
  private long newest;

  RecentLatency(Duration window, long second) {
    slots = new int[(int) (window.toSeconds() / SECONDS_PER_SLOT)][STEPS];
    newest = second / SECONDS_PER_SLOT;
  }

  /**
   * @param latency below 0 counts as 0: clocks differ
   */
  void add(Duration latency, long second) {
    moveTo(second / SECONDS_PER_SLOT);
    slots[slot(newest)][step(latency.toNanos() / 1e9)]++;
  }

  /**
   * @param share of the latencies that are not longer, from 0 to 1
   * @return seconds; empty if nothing came
   */
  OptionalDouble percentile(double share, long second) {
    moveTo(second / SECONDS_PER_SLOT);
    int[] counts = new int[STEPS];
    for (int[] slot : slots) {
      Arrays.setAll(counts, step -> counts[step] + slot[step]);
    }
    long rank = (long) Math.ceil(share * Arrays.stream(counts).asLongStream().sum());
    int step = 0;
    for (long below = 0; step < STEPS; step++) {
      below += counts[step];
      if (below > 0 && below >= rank) {
        return OptionalDouble.of(SMALLEST * Math.pow(GROWTH, step));
      }
    }
    return OptionalDouble.empty();
  }

  private static int step(double seconds) {
    if (seconds <= SMALLEST) {
      return 0;
    }
    return Math.min(STEPS - 1, (int) Math.ceil(Math.log(seconds / SMALLEST) / Math.log(GROWTH)));
  }

  private void moveTo(long slot) {
    long first = Math.max(newest + 1, slot - slots.length + 1);
    for (long passed = first; passed <= slot; passed++) {
      Arrays.fill(slots[slot(passed)], 0);
    }
    newest = Math.max(newest, slot);
  }

  private int slot(long number) {
    return Math.floorMod(number, slots.length);
  }
}
