package io.mqttfactory.analytics.watch;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.window.WindowFigures;

/**
 * How far a signal is from where it could have come: a follower goes after it no faster than what
 * is measured can change. A spike leaves no trace, a step stays visible until the follower is
 * there.
 */
final class Step implements Signal {

  private static final double MILLIS = 1_000;

  private final Signal signal;
  private final double ratePerSecond;
  private double follower = Double.NaN;
  private double last;

  /**
   * @param rate that what is measured keeps to, per minute
   */
  Step(Signal signal, double rate) {
    this.signal = signal;
    this.ratePerSecond = rate / 60;
  }

  @Override
  public double take(WindowFigures window, LineTimes line) {
    double value = signal.take(window, line);
    if (Double.isNaN(value)) {
      return Double.NaN;
    }
    double time = window.end().toEpochMilli() / MILLIS;
    double reach = ratePerSecond * (time - last);
    last = time;
    follower =
        Double.isNaN(follower)
            ? value
            : Math.min(follower + reach, Math.max(follower - reach, value));
    return value - follower;
  }

  @Override
  public void save(StateWriter out) {
    signal.save(out);
    out.put(follower);
    out.put(last);
  }

  @Override
  public void load(StateReader in) {
    signal.load(in);
    follower = in.readDouble();
    last = in.readDouble();
  }
}
