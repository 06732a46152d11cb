package io.mqttfactory.analytics.wear;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import io.mqttfactory.analytics.statistics.Quantiles;
import io.mqttfactory.analytics.statistics.Ring;
import io.mqttfactory.analytics.window.Measure;
import io.mqttfactory.analytics.window.Mode;
import io.mqttfactory.analytics.window.WindowFigures;
import java.time.Duration;

/**
 * Whether the line runs steadily, at its usual speed: only then do vibration and power factor tell
 * of wear. Also how warm the line's load has made a bearing. Not thread-safe.
 */
final class Running implements Stateful {

  /** The usual speed is the median of this many, one every quarter of an hour: a day of running. */
  private static final int SPEEDS = 96;

  private static final double SPEED_EVERY = Duration.ofMinutes(15).toSeconds();

  /** Less than a low voltage takes away. */
  private static final double USUAL = 0.04;

  /** s that a speed must have been held. */
  private static final double STEADY_AFTER = 60;

  /** s in which a bearing follows its load to 63 %. */
  private static final double WARMING = 600;

  private static final double WARM = 0.85;

  private final Ring speeds = new Ring(SPEEDS);
  private double usualSpeed = Double.NaN;
  private double untilSpeed;
  private double steadySeconds;
  private double knownSeconds;
  private double warmth;

  void take(WindowFigures window, double seconds, boolean followsAtOnce) {
    double speed = window.of(Measure.LINE_SPEED).orElse(Double.NaN);
    boolean running = window.mode() == Mode.RUNNING && speed > 0;
    if (running) {
      learn(speed, seconds);
    }
    boolean usual = running && Math.abs(speed / usualSpeed - 1) < USUAL;
    steadySeconds = usual && followsAtOnce ? steadySeconds + seconds : usual ? seconds : 0;
    knownSeconds = followsAtOnce && !Double.isNaN(speed) ? knownSeconds + seconds : 0;
    double share = Double.isNaN(speed) ? 0 : Math.min(2, speed / usualSpeed);
    if (!Double.isNaN(share)) {
      warmth += -Math.expm1(-seconds / WARMING) * (share - warmth);
    }
  }

  private void learn(double speed, double seconds) {
    untilSpeed -= seconds;
    if (untilSpeed <= 0 || Double.isNaN(usualSpeed)) {
      untilSpeed = SPEED_EVERY;
      speeds.add(speed);
      usualSpeed = Quantiles.median(speeds.toArray());
    }
  }

  boolean isSteady() {
    return steadySeconds > STEADY_AFTER;
  }

  /** Whether {@link #warmth} is known and near what it is in steady running. */
  boolean isWarm() {
    return knownSeconds >= 6 * WARMING && warmth > WARM;
  }

  /** Share of the rise in temperature that usual speed would lead to in the end. */
  double warmth() {
    return warmth;
  }

  @Override
  public void save(StateWriter out) {
    out.put(speeds);
    out.put(usualSpeed);
    out.put(untilSpeed);
    out.put(steadySeconds);
    out.put(knownSeconds);
    out.put(warmth);
  }

  @Override
  public void load(StateReader in) {
    in.read(speeds);
    usualSpeed = in.readDouble();
    untilSpeed = in.readDouble();
    steadySeconds = in.readDouble();
    knownSeconds = in.readDouble();
    warmth = in.readDouble();
  }
}
