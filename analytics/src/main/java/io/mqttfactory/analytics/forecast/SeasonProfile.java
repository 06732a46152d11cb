package io.mqttfactory.analytics.forecast;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import java.util.Arrays;

/** The mean course of a period, in which old periods count less and less. */
final class SeasonProfile implements Stateful {

  private final double slowest;
  private final double[] means;
  private final double[] counts;

  /**
   * @param slots of a period
   * @param memory after so many periods a value counts 1/e of a new one
   */
  SeasonProfile(int slots, double memory) {
    this.slowest = 1 - Math.exp(-1 / memory);
    this.means = new double[slots];
    this.counts = new double[slots];
  }

  void add(long slot, double value) {
    int phase = Math.floorMod(slot, means.length);
    counts[phase]++;
    means[phase] += (value - means[phase]) * Math.max(slowest, 1 / counts[phase]);
  }

  /** NaN if that part of the period was never seen. */
  double at(long slot) {
    int phase = Math.floorMod(slot, means.length);
    return counts[phase] == 0 ? Double.NaN : means[phase];
  }

  @Override
  public void save(StateWriter out) {
    out.put(means);
    out.put(counts);
  }

  @Override
  public void load(StateReader in) {
    copy(in.readDoubles(), means);
    copy(in.readDoubles(), counts);
  }

  private static void copy(double[] from, double[] to) {
    System.arraycopy(Arrays.copyOf(from, to.length), 0, to, 0, to.length);
  }
}
