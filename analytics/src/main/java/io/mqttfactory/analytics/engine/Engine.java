package io.mqttfactory.analytics.engine;

import io.mqttfactory.analytics.AnalyticsParameters;
import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import io.mqttfactory.analytics.window.WindowFigures;
import java.time.Instant;
import java.util.List;

/**
 * Reasons about windows, one after the other in the order of their time. What it finds follows from
 * its parameters and the windows alone. Not thread-safe.
 */
public final class Engine implements Stateful {

  private Instant reached;

  public Engine(AnalyticsParameters parameters) {}

  /** End of the last window; null before the first. */
  public Instant reached() {
    return reached;
  }

  /**
   * Takes the next window.
   *
   * @throws IllegalArgumentException if it starts before the last one ended
   */
  public void take(WindowFigures window) {
    if (reached != null && window.start().isBefore(reached)) {
      throw new IllegalArgumentException(
          "a window from " + window.start() + " after one to " + reached);
    }
    reached = window.end();
  }

  /** What is new since this was asked last. */
  public Findings findings() {
    return new Findings(List.of(), List.of(), List.of(), List.of());
  }

  public Picture picture() {
    return new Picture(reached, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  @Override
  public void save(StateWriter out) {
    out.put(reached);
  }

  @Override
  public void load(StateReader in) {
    reached = in.readInstant();
  }
}
