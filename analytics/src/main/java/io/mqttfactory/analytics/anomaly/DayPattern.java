package io.mqttfactory.analytics.anomaly;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import java.time.Instant;
import java.util.Arrays;

/**
 * What a series usually is at this time of its period, a day or a week: a mean for each half hour
 * that forgets slowly. Not thread-safe.
 */
final class DayPattern implements Stateful {

  private static final int SLOT_SECONDS = 1_800;
  private static final double SLOWEST_RATE = 0.2;

  private final int slots;
  private final int periodsNeeded;
  private final double[] means;
  private final int[] periods;
  private long slot = -1;
  private double sum;
  private long count;

  /**
   * @param days of the period
   * @param periodsNeeded how often a time of it must have come before anything is said of it
   */
  DayPattern(int days, int periodsNeeded) {
    this.slots = days * 24 * 3_600 / SLOT_SECONDS;
    this.periodsNeeded = periodsNeeded;
    this.means = new double[slots];
    this.periods = new int[slots];
  }

  /** Whether this time of the period has come often enough. */
  boolean isKnownAt(Instant time) {
    return periods[(int) (place(time) / SLOT_SECONDS)] >= periodsNeeded;
  }

  /** Between the means of the two nearest half hours, so that it has no steps. */
  double expected(Instant time) {
    double place = place(time);
    double centered = place / SLOT_SECONDS - 0.5;
    int below = Math.floorMod((int) Math.floor(centered), slots);
    int above = (below + 1) % slots;
    if (periods[below] < periodsNeeded || periods[above] < periodsNeeded) {
      return means[(int) (place / SLOT_SECONDS)];
    }
    double weight = centered - Math.floor(centered);
    return means[below] * (1 - weight) + means[above] * weight;
  }

  private long place(Instant time) {
    return Math.floorMod(time.getEpochSecond(), (long) slots * SLOT_SECONDS);
  }

  void take(Instant time, double value) {
    long now = Math.floorDiv(time.getEpochSecond(), SLOT_SECONDS);
    if (now != slot) {
      endSlot();
      slot = now;
    }
    sum += value;
    count++;
  }

  private void endSlot() {
    if (count > 0) {
      int own = (int) Math.floorMod(slot, (long) slots);
      periods[own]++;
      double rate = Math.max(SLOWEST_RATE, 1.0 / periods[own]);
      means[own] += rate * (sum / count - means[own]);
    }
    sum = 0;
    count = 0;
  }

  @Override
  public void save(StateWriter out) {
    out.put(means);
    out.put(Arrays.stream(periods).asDoubleStream().toArray());
    out.put(slot);
    out.put(sum);
    out.put(count);
  }

  @Override
  public void load(StateReader in) {
    System.arraycopy(in.readDoubles(), 0, means, 0, slots);
    double[] counts = in.readDoubles();
    Arrays.setAll(periods, i -> (int) counts[i]);
    slot = in.readLong();
    sum = in.readDouble();
    count = in.readLong();
  }
}
