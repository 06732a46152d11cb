package io.mqttfactory.analytics.watch;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.statistics.Ring;
import io.mqttfactory.analytics.window.WindowFigures;
import java.time.Duration;

/** By how much a signal has risen within a span of time: what air and heat cannot do at once. */
final class Rise implements Signal {

  private static final int SAMPLES = 20;
  private static final double MILLIS = 1_000;

  private final Signal signal;
  private final double span;
  private final Smoothing smoothing;
  private final Ring times = new Ring(2 * SAMPLES);
  private final Ring values = new Ring(2 * SAMPLES);

  Rise(Signal signal, Duration span) {
    this.signal = signal;
    this.span = span.toSeconds();
    this.smoothing = new Smoothing(span.dividedBy(SAMPLES / 4));
  }

  @Override
  public double take(WindowFigures window, LineTimes line) {
    double value = signal.take(window, line);
    if (Double.isNaN(value)) {
      return Double.NaN;
    }
    double smooth = smoothing.take(window.start(), window.end(), value);
    if (Double.isNaN(smooth)) {
      return Double.NaN;
    }
    double time = window.end().toEpochMilli() / MILLIS;
    if (times.size() == 0 || time - times.ago(0) >= span / SAMPLES) {
      times.add(time);
      values.add(smooth);
    }
    return smooth - before(time);
  }

  /** What it was a span ago; NaN if nobody knows. */
  private double before(double time) {
    int age = 0;
    while (age < times.size() && time - times.ago(age) < span) {
      age++;
    }
    boolean known = age < times.size() && time - times.ago(age) < 1.5 * span;
    return known ? values.ago(age) : Double.NaN;
  }

  @Override
  public void save(StateWriter out) {
    signal.save(out);
    smoothing.save(out);
    times.save(out);
    values.save(out);
  }

  @Override
  public void load(StateReader in) {
    signal.load(in);
    smoothing.load(in);
    times.load(in);
    values.load(in);
  }
}
