package io.mqttfactory.analytics.statistics;

import io.mqttfactory.analytics.state.StateException;
import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import java.util.Arrays;

/** The last so many numbers; NaN may stand for one that nobody knows. Not thread-safe. */
public final class Ring implements Stateful {

  private final double[] values;
  private int next;
  private int size;

  /**
   * @param capacity at least 1
   */
  public Ring(int capacity) {
    this.values = new double[capacity];
  }

  /** The oldest goes if there is no room. */
  public void add(double value) {
    values[next] = value;
    next = (next + 1) % values.length;
    size = Math.min(size + 1, values.length);
  }

  public int size() {
    return size;
  }

  public int capacity() {
    return values.length;
  }

  public boolean isFull() {
    return size == values.length;
  }

  /**
   * @param age 0 for the newest
   * @throws IndexOutOfBoundsException if there are not so many
   */
  public double back(int age) {
    if (age < 0 || age >= size) {
      throw new IndexOutOfBoundsException("age " + age + " of " + size);
    }
    return values[Math.floorMod(next - 1 - age, values.length)];
  }

  /** The same, or NaN if there are not so many. */
  public double backOrNaN(int age) {
    return age < size ? back(age) : Double.NaN;
  }

  /** A copy, the oldest first. */
  public double[] toArray() {
    double[] copy = new double[size];
    for (int i = 0; i < size; i++) {
      copy[i] = back(size - 1 - i);
    }
    return copy;
  }

  public void clear() {
    next = 0;
    size = 0;
  }

  @Override
  public void save(StateWriter out) {
    out.put(toArray());
  }

  @Override
  public void load(StateReader in) {
    double[] saved = in.readDoubles();
    if (saved.length > values.length) {
      throw new StateException("a ring of " + values.length + " was to hold " + saved.length);
    }
    clear();
    Arrays.stream(saved).forEach(this::add);
  }
}
