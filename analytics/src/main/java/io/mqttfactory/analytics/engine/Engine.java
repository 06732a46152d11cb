package io.mqttfactory.analytics.engine;

import io.mqttfactory.analytics.AnalyticsParameters;
import io.mqttfactory.analytics.forecast.ForecastDesk;
import io.mqttfactory.analytics.insight.InsightDesk;
import io.mqttfactory.analytics.state.StateException;
import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import io.mqttfactory.analytics.watch.PlantWatch;
import io.mqttfactory.analytics.wear.WearDesk;
import io.mqttfactory.analytics.window.WindowFigures;
import java.time.Duration;
import java.time.Instant;

/**
 * Reasons about windows, one after the other in the order of their time. What it finds follows from
 * its parameters and the windows alone. Not thread-safe.
 */
public final class Engine implements Stateful {

  /** Of what is saved: to be raised with every change of what any part writes. */
  public static final int STATE_VERSION = 3;

  private final ForecastDesk forecasts;
  private final PlantWatch watch;
  private final WearDesk wear;
  private final InsightDesk insights;

  private Instant reached;
  private Duration lastLength = Duration.ZERO;

  public Engine(AnalyticsParameters parameters) {
    this.forecasts = new ForecastDesk(parameters.forecast());
    this.watch = new PlantWatch(parameters.watch(), parameters.anomaly());
    this.wear = new WearDesk(parameters.wear());
    this.insights = new InsightDesk(parameters.insight());
  }

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
    lastLength = Duration.between(window.start(), window.end());
    forecasts.take(window);
    watch.take(window);
    wear.take(window);
    insights.take(reached, watch.standing(), wear.outlooks());
  }

  /** What is new since this was asked last. */
  public Findings findings() {
    return new Findings(forecasts.made(), forecasts.settled(), watch.changed(), insights.changed());
  }

  public Picture picture() {
    return new Picture(
        reached,
        lastLength,
        forecasts.current(),
        watch.standing(),
        wear.outlooks(),
        wear.plan(),
        insights.standing(),
        forecasts.scores());
  }

  @Override
  public void save(StateWriter out) {
    out.put(STATE_VERSION);
    out.put(reached);
    out.put(lastLength.toMillis());
    out.put(forecasts);
    out.put(watch);
    out.put(wear);
    out.put(insights);
  }

  /**
   * @throws StateException if another version of this engine wrote it, or something else
   */
  @Override
  public void load(StateReader in) {
    int version = in.readInt();
    if (version != STATE_VERSION) {
      throw new StateException("state of version " + version + ", expected " + STATE_VERSION);
    }
    reached = in.readInstant();
    lastLength = Duration.ofMillis(in.readLong());
    in.read(forecasts);
    in.read(watch);
    in.read(wear);
    in.read(insights);
  }
}
