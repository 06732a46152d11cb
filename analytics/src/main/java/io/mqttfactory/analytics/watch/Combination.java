package io.mqttfactory.analytics.watch;

import io.mqttfactory.analytics.anomaly.AnomalyParameters;
import io.mqttfactory.analytics.anomaly.VectorForest;
import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.window.Measure;
import io.mqttfactory.analytics.window.WindowFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * How strange it is that these figures come together, minute by minute of steady running, as a
 * forest sees it: each of them may be as usual. Known once in a minute, when that is over.
 */
final class Combination implements Signal {

  private static final long MINUTE = Duration.ofMinutes(1).toMillis();

  private final List<Measure> measures;
  private final double steadySeconds;
  private final VectorForest forest;
  private final double[] sums;
  private double weight;
  private long minute;

  Combination(List<Measure> measures, double steadySeconds, AnomalyParameters parameters) {
    this.measures = measures;
    this.steadySeconds = steadySeconds;
    this.forest = new VectorForest(parameters, measures.size());
    this.sums = new double[measures.size()];
  }

  @Override
  public double take(WindowFigures window, LineTimes line) {
    long present = Math.floorDiv(window.start().toEpochMilli(), MINUTE);
    double strength = Double.NaN;
    if (present != minute) {
      strength = close();
      minute = present;
    }
    if (line.running() > steadySeconds
        && measures.stream().allMatch(measure -> window.of(measure).isPresent())) {
      add(window);
    }
    return strength;
  }

  private void add(WindowFigures window) {
    double millis = window.end().toEpochMilli() - window.start().toEpochMilli();
    for (int i = 0; i < sums.length; i++) {
      sums[i] += millis * window.of(measures.get(i)).orElseThrow();
    }
    weight += millis;
  }

  /** Of less than half a minute nothing is said. */
  private double close() {
    double strength = Double.NaN;
    if (weight >= MINUTE / 2.0) {
      double[] means = new double[sums.length];
      for (int i = 0; i < means.length; i++) {
        means[i] = sums[i] / weight;
      }
      strength = forest.take(Instant.ofEpochMilli((minute + 1) * MINUTE), means);
    }
    forget();
    return strength;
  }

  private void forget() {
    Arrays.fill(sums, 0);
    weight = 0;
  }

  @Override
  public void save(StateWriter out) {
    out.put(forest);
    out.put(sums);
    out.put(weight);
    out.put(minute);
  }

  @Override
  public void load(StateReader in) {
    in.read(forest);
    System.arraycopy(in.readDoubles(), 0, sums, 0, sums.length);
    weight = in.readDouble();
    minute = in.readLong();
  }
}
