package io.mqttfactory.analytics.statistics;

import io.mqttfactory.analytics.state.StateException;
import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;

/** The newest values of a series, at most so many. NaN may stand for unknown. Not thread-safe. */
public final class Ring implements Stateful {

  private final double[] values;
  private int size;
  private int next;

  /**
   * @param capacity at least 1
   */
  public Ring(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("a ring of " + capacity);
    }
    this.values = new double[capacity];
  }

  /** Adds a value; when full, the oldest one goes. */
  public void add(double value) {
    values[next] = value;
    next = next + 1 == values.length ? 0 : next + 1;
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
   * The value that was added so many before the newest.
   *
   * @param age 0 is the newest
   * @throws IndexOutOfBoundsException unless it is below {@link #size}
   */
  public double ago(int age) {
    if (age < 0 || age >= size) {
      throw new IndexOutOfBoundsException(age + " ago of " + size);
    }
    int place = next - 1 - age;
    return values[place < 0 ? place + values.length : place];
  }

  /** Forgets all. */
  public void clear() {
    size = 0;
    next = 0;
  }

  /** A copy, the oldest first. */
  public double[] toArray() {
    double[] copy = new double[size];
    for (int i = 0; i < size; i++) {
      copy[i] = ago(size - 1 - i);
    }
    return copy;
  }

  @Override
  public void save(StateWriter out) {
    out.put(toArray());
  }

  @Override
  public void load(StateReader in) {
    double[] saved = in.readDoubles();
    if (saved.length > values.length) {
      throw new StateException("a ring of " + values.length + " cannot hold " + saved.length);
    }
    clear();
    for (double value : saved) {
      add(value);
    }
  }
}
