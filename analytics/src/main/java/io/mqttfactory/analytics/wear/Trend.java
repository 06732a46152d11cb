package io.mqttfactory.analytics.wear;

import io.mqttfactory.analytics.state.StateException;
import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import java.util.Arrays;

/**
 * What an indicator showed since the last maintenance, however long ago that is: where there is no
 * room, the older half is thinned to means of two. Not thread-safe.
 */
final class Trend implements Stateful {

  private static final int MOST = 240;

  private double[] hours = new double[MOST];
  private double[] values = new double[MOST];
  private int size;
  private double beginning;

  /**
   * @param hour of event time, after the last one
   * @param value higher the more is worn
   */
  void add(double hour, double value) {
    if (size == 0) {
      beginning = hour;
    }
    if (size == MOST) {
      thinOlderHalf();
    }
    hours[size] = hour;
    values[size] = value;
    size++;
  }

  private void thinOlderHalf() {
    int pairs = MOST / 4;
    for (int i = 0; i < pairs; i++) {
      hours[i] = (hours[2 * i] + hours[2 * i + 1]) / 2;
      values[i] = (values[2 * i] + values[2 * i + 1]) / 2;
    }
    System.arraycopy(hours, 2 * pairs, hours, pairs, MOST - 2 * pairs);
    System.arraycopy(values, 2 * pairs, values, pairs, MOST - 2 * pairs);
    size -= pairs;
  }

  /** Forgets all but the last ones. */
  void keepLast(int count) {
    System.arraycopy(hours, size - count, hours, 0, count);
    System.arraycopy(values, size - count, values, 0, count);
    size = count;
    beginning = hours[0];
  }

  int size() {
    return size;
  }

  /** The oldest first. */
  double[] hours() {
    return Arrays.copyOf(hours, size);
  }

  double[] values() {
    return Arrays.copyOf(values, size);
  }

  /**
   * @param age 0 for the newest
   */
  double back(int age) {
    return values[size - 1 - age];
  }

  /** The hour of the first value since the last maintenance, though it may be thinned by now. */
  double beginning() {
    return beginning;
  }

  double lastHour() {
    return hours[size - 1];
  }

  @Override
  public void save(StateWriter out) {
    out.put(hours());
    out.put(values());
    out.put(beginning);
  }

  @Override
  public void load(StateReader in) {
    double[] savedHours = in.readDoubles();
    double[] savedValues = in.readDoubles();
    if (savedHours.length > MOST || savedHours.length != savedValues.length) {
      throw new StateException("a trend of " + savedHours.length + " and " + savedValues.length);
    }
    size = savedHours.length;
    hours = Arrays.copyOf(savedHours, MOST);
    values = Arrays.copyOf(savedValues, MOST);
    beginning = in.readDouble();
  }
}
