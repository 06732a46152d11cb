package io.mqttfactory.analytics.forecast;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import io.mqttfactory.analytics.window.Measure;
import io.mqttfactory.analytics.window.WindowFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * Gathers windows into slots of five minutes of event time: the mean of each figure, weighted by
 * the windows' lengths, or NaN if less than half of the slot is known.
 */
final class DeskSlots implements Stateful {

  static final int SECONDS = 300;
  static final int PER_DAY = 86_400 / SECONDS;

  private static final double ENOUGH = 0.5;
  private static final double MILLIS = 1_000;

  private final Measure[] measures;
  private final double[] sums;
  private final double[] seconds;
  private long slot = Long.MIN_VALUE;

  DeskSlots(Measure... measures) {
    this.measures = measures;
    this.sums = new double[measures.length];
    this.seconds = new double[measures.length];
  }

  /** Number of the slot in which that window starts. */
  static long slotOf(WindowFigures window) {
    return Math.floorDiv(window.start().getEpochSecond(), SECONDS);
  }

  static Instant end(long slot) {
    return Instant.ofEpochSecond((slot + 1) * SECONDS);
  }

  /** Whether that window belongs to a later slot than what is gathered. */
  boolean isOver(WindowFigures window) {
    return slot != Long.MIN_VALUE && slotOf(window) > slot;
  }

  /** Whether the window reaches the slot's end. */
  boolean isFull(WindowFigures window) {
    return !window.end().isBefore(end(slot));
  }

  boolean isGathering() {
    return slot != Long.MIN_VALUE;
  }

  void add(WindowFigures window) {
    slot = slotOf(window);
    double length = Duration.between(window.start(), window.end()).toMillis() / MILLIS;
    for (int i = 0; i < measures.length; i++) {
      double value = window.of(measures[i]).orElse(Double.NaN);
      if (!Double.isNaN(value)) {
        sums[i] += value * length;
        seconds[i] += length;
      }
    }
  }

  long slot() {
    return slot;
  }

  /** The means, by the order of the measures; the next slot begins. */
  double[] close() {
    double[] means = new double[measures.length];
    for (int i = 0; i < means.length; i++) {
      means[i] = seconds[i] >= ENOUGH * SECONDS ? sums[i] / seconds[i] : Double.NaN;
    }
    Arrays.fill(sums, 0);
    Arrays.fill(seconds, 0);
    slot = Long.MIN_VALUE;
    return means;
  }

  @Override
  public void save(StateWriter out) {
    out.put(slot);
    out.put(sums);
    out.put(seconds);
  }

  @Override
  public void load(StateReader in) {
    slot = in.readLong();
    System.arraycopy(in.readDoubles(), 0, sums, 0, sums.length);
    System.arraycopy(in.readDoubles(), 0, seconds, 0, seconds.length);
  }
}
