package io.mqttfactory.benchmarks;

import io.mqttfactory.analytics.AnalyticsParameters;
import io.mqttfactory.analytics.engine.Engine;
import io.mqttfactory.analytics.engine.Findings;
import io.mqttfactory.analytics.forecast.Prediction;
import io.mqttfactory.analytics.insight.Insight;
import io.mqttfactory.analytics.window.WindowFigures;
import io.mqttfactory.benchmarks.truth.ForecastTally;
import io.mqttfactory.benchmarks.truth.WearCheck;
import io.mqttfactory.model.cloud.Aggregate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Feeds the engine window after window, and notes what it says and how long it takes. */
final class AnalyticsRun {

  /** Predictions are scored apart where any of these differs. */
  record Kind(String type, Duration horizon) implements Comparable<Kind> {

    @Override
    public int compareTo(Kind other) {
      int byType = type.compareTo(other.type);
      return byType != 0 ? byType : horizon.compareTo(other.horizon);
    }
  }

  private final Engine engine = new Engine(AnalyticsParameters.defaults());
  private final Instant scoredFrom;
  private final Deque<WearCheck> dueChecks;
  private final List<WearCheck.Result> checked = new ArrayList<>();
  private final Map<String, Insight> raised = new LinkedHashMap<>();
  private final Map<Kind, ForecastTally> forecasts = new TreeMap<>();
  private long windows;
  private long nanos;

  /**
   * @param scoredFrom what is said before counts for nothing
   * @param checks the earliest first
   */
  AnalyticsRun(Instant scoredFrom, List<WearCheck> checks) {
    this.scoredFrom = scoredFrom;
    this.dueChecks = new ArrayDeque<>(checks);
  }

  void feed(Stream<Aggregate> aggregates) {
    aggregates.forEach(aggregate -> take(WindowFigures.of(aggregate)));
  }

  private void take(WindowFigures window) {
    long begin = System.nanoTime();
    engine.take(window);
    Findings findings = engine.findings();
    nanos += System.nanoTime() - begin;
    windows++;
    boolean isScored = !window.start().isBefore(scoredFrom);
    findings.settled().forEach(settled -> note(settled, isScored));
    findings.insights().stream()
        .filter(insight -> isScored)
        .forEach(insight -> raised.putIfAbsent(insight.id(), insight));
    check(window.end());
  }

  private void note(Prediction settled, boolean isScored) {
    Kind kind = new Kind(settled.type(), settled.horizon());
    forecasts.computeIfAbsent(kind, unknown -> new ForecastTally()).add(settled, isScored);
  }

  private void check(Instant now) {
    while (!dueChecks.isEmpty() && !now.isBefore(dueChecks.peek().at())) {
      checked.add(dueChecks.poll().against(engine.picture().wear()));
    }
  }

  /** Each insight as it was first raised. */
  Collection<Insight> raised() {
    return raised.values();
  }

  Map<Kind, ForecastTally> forecasts() {
    return forecasts;
  }

  List<WearCheck.Result> checked() {
    return checked;
  }

  /** s spent in the engine for a week of windows. */
  double secondsPerWeek(long windowsPerWeek) {
    return nanos / 1e9 * windowsPerWeek / Math.max(1, windows);
  }
}
