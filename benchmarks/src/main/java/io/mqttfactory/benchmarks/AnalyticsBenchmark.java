package io.mqttfactory.benchmarks;

import io.mqttfactory.aggregate.AlertLimits;
import io.mqttfactory.aggregate.PlantPast;
import io.mqttfactory.benchmarks.truth.FaultPlan;
import io.mqttfactory.benchmarks.truth.InsightTally;
import io.mqttfactory.benchmarks.truth.WearCheck;
import io.mqttfactory.model.Fault;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.plant.Plant;
import io.mqttfactory.plant.PlantParameters;
import io.mqttfactory.runtime.Settings;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the analytics engine says of a plant whose faults are known: after a week to learn, weeks
 * with a schedule of faults, all in this process and in event time.
 *
 * @param seed of the plant and of the schedule
 */
record AnalyticsBenchmark(int weeks, long seed) implements Benchmark {

  private static final Instant LEARNING = Instant.parse("2026-09-14T00:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration WINDOW = Duration.ofSeconds(10);
  private static final Map<String, Duration> PUBLISH_INTERVALS =
      Map.of(
          ReadingType.LINE.source(), Duration.ofSeconds(2),
          ReadingType.ENERGY.source(), Duration.ofSeconds(3),
          ReadingType.ENVIRONMENT.source(), Duration.ofSeconds(4));

  static AnalyticsBenchmark from(Settings options) {
    return new AnalyticsBenchmark(
        options.integer("--weeks", 8, 1, 52), options.integer("--seed", 1, 0, 1_000_000));
  }

  @Override
  public void run(Workbench workbench, PrintStream out) {
    out.printf("Analytics against the truth: %d weeks with faults, seed %d%n", weeks, seed);
    out.printf("  on Java %s%n%n", System.getProperty("java.version"));
    Instant start = LEARNING.plus(WEEK);
    Instant end = start.plus(WEEK.multipliedBy(weeks));
    List<Fault> faults = FaultPlan.of(start, weeks, seed);
    Plant plant = new Plant(PlantParameters.defaults(), seed);
    plant.replaceFaults(faults);
    AnalyticsRun run = new AnalyticsRun(start, WearCheck.of(faults));
    run.feed(
        new PlantPast(plant, AlertLimits.NONE, PUBLISH_INTERVALS, WINDOW)
            .aggregates(LEARNING, end));
    InsightTally insights = new InsightTally(faults, List.copyOf(run.raised()));
    out.print(new InsightReport(insights, weeks));
    out.print(new WearReport(run.checked()));
    out.print(new ForecastReport(run.forecasts()));
    double seconds = run.secondsPerWeek(WEEK.dividedBy(WINDOW));
    out.printf(Locale.ROOT, "%.1f s in the engine for a week of windows%n", seconds);
    out.println(new Goal("a week of windows in under 10 s", seconds < 10));
  }
}
