package io.mqttfactory.hmi.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How one value went for one range: sum and count of what was read in each slot of time, in a ring
 * that is as large for one reading per hour as for a thousand per second. Not thread-safe.
 */
final class TrendBuffer {

  /** The finest steps that can be asked for, in the whole range. */
  static final int FINEST = 600;

  /** One more for the slot that has only begun, one for what a range is rounded up by. */
  private static final int SLOTS = FINEST + 2;

  private static final long UNUSED = -1;

  private final long rangeMillis;
  private final long slotMillis;

  /** Which slot since 1970 each place of the ring holds. */
  private final long[] slots = new long[SLOTS];

  private final double[] sums = new double[SLOTS];
  private final int[] counts = new int[SLOTS];

  TrendBuffer(Duration range) {
    this.rangeMillis = range.toMillis();
    this.slotMillis = rangeMillis / FINEST;
    Arrays.fill(slots, UNUSED);
  }

  void add(Instant at, double value) {
    long slot = Math.floorDiv(at.toEpochMilli(), slotMillis);
    int place = place(slot);
    if (slot > slots[place]) {
      slots[place] = slot;
      sums[place] = 0;
      counts[place] = 0;
    }
    if (slot == slots[place]) {
      sums[place] += value;
      counts[place]++;
    }
  }

  /** Takes over what the other one has where this one has nothing. */
  void underlay(TrendBuffer past) {
    for (int place = 0; place < SLOTS; place++) {
      if (past.slots[place] > slots[place]) {
        slots[place] = past.slots[place];
        sums[place] = past.sums[place];
        counts[place] = past.counts[place];
      }
    }
  }

  long stepMillis(int points) {
    return (rangeMillis + points - 1) / points;
  }

  /** When the first of so many steps begins, of which the last one holds that moment. */
  Instant from(Instant now, int points) {
    return Instant.ofEpochMilli(firstStep(now, points) * stepMillis(points));
  }

  /**
   * The mean of each step; null where there is a hole.
   *
   * @param bridge up to this long without a reading is no hole: steps may be shorter than the pause
   *     between two readings
   */
  List<Double> means(Instant now, int points, Duration bridge) {
    long step = stepMillis(points);
    long first = firstStep(now, points);
    double[] sum = new double[points];
    int[] count = new int[points];
    for (int place = 0; place < SLOTS; place++) {
      long point = slots[place] == UNUSED ? -1 : slots[place] * slotMillis / step - first;
      if (point >= 0 && point < points) {
        sum[(int) point] += sums[place];
        count[(int) point] += counts[place];
      }
    }
    List<Double> means = new ArrayList<>(points);
    for (int point = 0; point < points; point++) {
      means.add(count[point] == 0 ? null : sum[point] / count[point]);
    }
    int known = bridge(means, bridge.toMillis() / step + 1);
    if (known >= 0 && sinceNewest(now) < bridge.toMillis()) {
      Collections.fill(means.subList(known, points), means.get(known));
    }
    return Collections.unmodifiableList(means);
  }

  /**
   * Between two readings that are not far apart the value stood as it was.
   *
   * @return the last step that holds a reading; -1 if none does
   */
  private static int bridge(List<Double> means, long most) {
    int known = -1;
    for (int point = 0; point < means.size(); point++) {
      if (means.get(point) == null) {
        continue;
      }
      if (known >= 0 && point - known <= most) {
        Collections.fill(means.subList(known, point), means.get(known));
      }
      known = point;
    }
    return known;
  }

  /** From the end of the newest slot: when in it something was read is not kept. */
  private long sinceNewest(Instant now) {
    long newest = Arrays.stream(slots).max().orElse(UNUSED);
    return now.toEpochMilli() - (newest + 1) * slotMillis;
  }

  private long firstStep(Instant now, int points) {
    return Math.floorDiv(now.toEpochMilli(), stepMillis(points)) - points + 1;
  }

  private static int place(long slot) {
    return (int) Math.floorMod(slot, (long) SLOTS);
  }
}
