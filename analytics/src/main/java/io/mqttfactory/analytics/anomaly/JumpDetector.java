package io.mqttfactory.analytics.anomaly;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.statistics.Quantiles;
import io.mqttfactory.analytics.statistics.Ring;
import java.time.Instant;

/** Sees a value that is far from the median of those just before it. Not thread-safe. */
public final class JumpDetector implements Detector {

  private final Ring before;
  private final Gauge gauge;
  private final Resolution resolution = new Resolution();

  public JumpDetector(AnomalyParameters parameters) {
    this.before = new Ring(parameters.jumpWindow());
    this.gauge = new Gauge(parameters);
  }

  @Override
  public String name() {
    return "jump";
  }

  @Override
  public double take(Instant time, double value) {
    double tame = Resolution.tame(value);
    resolution.take(tame);
    double strength = 0;
    if (before.isFull()) {
      double jump = tame - Quantiles.median(before.toArray());
      strength = Math.abs(gauge.take(jump, resolution.floor()));
    }
    before.add(tame);
    return strength;
  }

  @Override
  public void save(StateWriter out) {
    out.put(before);
    out.put(gauge);
    out.put(resolution);
  }

  @Override
  public void load(StateReader in) {
    in.read(before);
    in.read(gauge);
    in.read(resolution);
  }
}
