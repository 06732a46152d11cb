package io.mqttfactory.analytics.anomaly;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.statistics.Ring;
import java.time.Instant;
import java.util.Arrays;

/**
 * Sees that the mean of the last few values is far from where the series has been: a shift too
 * small to be seen as a jump. It takes the new level for normal in the time in which it forgets the
 * old one. Not thread-safe.
 */
public final class LevelDetector implements Detector {

  private final double rate;
  private final Ring last;
  private final Gauge gauge;
  private final Resolution resolution = new Resolution();
  private double level;
  private long count;

  public LevelDetector(AnomalyParameters parameters) {
    this(parameters, parameters.levelWindow());
  }

  /**
   * @param window values whose mean is looked at
   */
  public LevelDetector(AnomalyParameters parameters, int window) {
    this.rate = 1.0 / parameters.levelMemory();
    this.last = new Ring(window);
    this.gauge = new Gauge(parameters);
  }

  @Override
  public String name() {
    return "level";
  }

  @Override
  public double take(Instant time, double value) {
    double tame = Resolution.tame(value);
    resolution.take(tame);
    last.add(tame);
    double strength = 0;
    if (last.isFull()) {
      double mean = Arrays.stream(last.toArray()).sum() / last.size();
      strength = Math.abs(gauge.take(mean - level, resolution.floor()));
    }
    count++;
    level += Math.max(rate, 1.0 / count) * (tame - level);
    return strength;
  }

  @Override
  public void save(StateWriter out) {
    out.put(last);
    out.put(gauge);
    out.put(resolution);
    out.put(level);
    out.put(count);
  }

  @Override
  public void load(StateReader in) {
    in.read(last);
    in.read(gauge);
    in.read(resolution);
    level = in.readDouble();
    count = in.readLong();
  }
}
