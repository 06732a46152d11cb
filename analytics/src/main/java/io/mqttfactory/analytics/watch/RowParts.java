package io.mqttfactory.analytics.watch;

import io.mqttfactory.analytics.anomaly.AnomalyParameters;
import io.mqttfactory.analytics.window.Measure;
import io.mqttfactory.analytics.window.WindowFigures;
import java.util.function.ToDoubleFunction;

/** What rows of the table are made of: signals with the mode in which they can be compared. */
record RowParts(WatchParameters parameters, AnomalyParameters anomalyParameters) {

  ReferenceDetector band(String name, Direction direction, double margin) {
    return new BandDetector(name, direction, margin, parameters);
  }

  /** Of those windows in which the line has run for a while. */
  Signal steady(ToDoubleFunction<WindowFigures> formula) {
    return (window, line) ->
        line.running() > parameters.steadySeconds() ? formula.applyAsDouble(window) : Double.NaN;
  }

  Signal always(Measure measure) {
    return (window, line) -> Formulas.of(window, measure);
  }

  /** Not soon after maintenance: people come back, and the hall is not as it was left. */
  Signal settled(Signal signal) {
    return new Settled(signal, parameters.settleSeconds());
  }
}
