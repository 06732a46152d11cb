package io.mqttfactory.analytics.forecast;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import io.mqttfactory.analytics.statistics.Quantiles;
import io.mqttfactory.analytics.statistics.Ring;
import java.util.Arrays;

/** The newest values of a stream in ascending order, so that their quantiles cost nothing. */
final class SortedWindow implements Stateful {

  private final Ring ring;
  private final double[] sorted;

  SortedWindow(int capacity) {
    this.ring = new Ring(capacity);
    this.sorted = new double[capacity];
  }

  int size() {
    return ring.size();
  }

  /**
   * @param value finite
   */
  void add(double value) {
    int count = ring.size();
    if (ring.isFull()) {
      int leaving = Arrays.binarySearch(sorted, 0, count, ring.ago(count - 1));
      System.arraycopy(sorted, leaving + 1, sorted, leaving, count - leaving - 1);
      count--;
    }
    int found = Arrays.binarySearch(sorted, 0, count, value);
    int place = found < 0 ? -found - 1 : found;
    System.arraycopy(sorted, place, sorted, place + 1, count - place);
    sorted[place] = value;
    ring.add(value);
  }

  double quantile(double share) {
    return Quantiles.ofSorted(sorted, ring.size(), share);
  }

  @Override
  public void save(StateWriter out) {
    out.put(ring);
  }

  @Override
  public void load(StateReader in) {
    in.read(ring);
    double[] values = ring.toArray();
    Arrays.sort(values);
    System.arraycopy(values, 0, sorted, 0, values.length);
  }
}
