package io.mqttfactory.benchmarks;

import io.mqttfactory.benchmarks.truth.ForecastTally;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How well the forecasts came true. */
final class ForecastReport {

  private static final double MOST_COVERAGE_ERROR = 5;

  private final Map<AnalyticsRun.Kind, ForecastTally> tallies;

  ForecastReport(Map<AnalyticsRun.Kind, ForecastTally> tallies) {
    this.tallies = tallies;
  }

  @Override
  public String toString() {
    Table table =
        new Table(
            "forecast", "horizon", "n", "MAE", "last value", "yesterday", "50 %", "80 %", "95 %");
    tallies.forEach(
        (kind, tally) ->
            table.row(
                kind.type(),
                kind.horizon(),
                tally.count(),
                tally.mae(),
                tally.maeLastValue(),
                tally.maeYesterday(),
                tally.coverage50(),
                tally.coverage80(),
                tally.coverage95()));
    return table + "\n" + goals();
  }

  private String goals() {
    List<Map.Entry<AnalyticsRun.Kind, ForecastTally>> longer =
        tallies.entrySet().stream()
            .filter(entry -> entry.getKey().horizon().compareTo(Duration.ofHours(1)) >= 0)
            .toList();
    boolean skilful = longer.stream().allMatch(entry -> entry.getValue().isSkilful());
    boolean honest =
        tallies.values().stream()
            .allMatch(tally -> tally.worstCoverageError() <= MOST_COVERAGE_ERROR);
    return new Goal(
            "better than both naive forecasts at 1 h and 24 h", !longer.isEmpty() && skilful)
        + "\n"
        + new Goal("coverage within 5 points of nominal", !tallies.isEmpty() && honest)
        + "\n\n";
  }
}
