package io.mqttfactory.analytics.watch;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.window.WindowFigures;

/** A signal that cannot be compared for a while after maintenance. */
final class Settled implements Signal {

  private final Signal signal;
  private final double seconds;

  Settled(Signal signal, double seconds) {
    this.signal = signal;
    this.seconds = seconds;
  }

  @Override
  public double take(WindowFigures window, LineTimes line) {
    double value = signal.take(window, line);
    return line.sinceMaintenance() > seconds ? value : Double.NaN;
  }

  @Override
  public void save(StateWriter out) {
    signal.save(out);
  }

  @Override
  public void load(StateReader in) {
    signal.load(in);
  }
}
