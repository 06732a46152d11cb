package io.mqttfactory.analytics.wear;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.window.Measure;
import io.mqttfactory.analytics.window.WindowFigures;

/** A figure as it is in steady running. */
final class SteadyMedian implements Indicator {

  private final Measure measure;
  private final Gathered gathered = new Gathered();

  SteadyMedian(Measure measure) {
    this.measure = measure;
  }

  @Override
  public void take(WindowFigures window, Running running) {
    if (running.isSteady()) {
      window.of(measure).ifPresent(value -> gathered.add(value, window));
    }
  }

  @Override
  public double close() {
    return gathered.close();
  }

  @Override
  public void save(StateWriter out) {
    out.put(gathered);
  }

  @Override
  public void load(StateReader in) {
    in.read(gathered);
  }
}
