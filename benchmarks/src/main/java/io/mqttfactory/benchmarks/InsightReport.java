package io.mqttfactory.benchmarks;

import io.mqttfactory.analytics.insight.Insight;
import io.mqttfactory.benchmarks.truth.Detection;
import io.mqttfactory.benchmarks.truth.FaultPlan;
import io.mqttfactory.benchmarks.truth.InsightTally;
import io.mqttfactory.model.Fault;
import io.mqttfactory.model.FaultKind;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which faults were found, how soon, and what was claimed without cause. */
final class InsightReport {

  private static final double MUST_BE_FOUND = 0.5;
  private static final double MOST_JUMP_MINUTES = 10;
  private static final double MOST_WEAR_PERCENT = 20;
  private static final double MINUTE = Duration.ofMinutes(1).toMillis();

  private final List<Detection> detections;
  private final List<Insight> falseOnes;
  private final double falsePerWeek;

  InsightReport(InsightTally tally, int weeks) {
    this.detections = tally.detections();
    this.falseOnes = tally.falseOnes();
    this.falsePerWeek = (double) falseOnes.size() / weeks;
  }

  @Override
  public String toString() {
    return kinds() + "\n" + goals() + "\n" + falseOnes() + missed() + "\n";
  }

  private Table kinds() {
    Table table =
        new Table("fault", "intensity", "injected", "found", "median delay min", "% of its length");
    for (FaultKind kind : FaultKind.values()) {
      for (double intensity : FaultPlan.INTENSITIES) {
        List<Detection> all =
            where(of -> of.fault().kind() == kind && of.fault().intensity() == intensity);
        List<Detection> found = all.stream().filter(Detection::isFound).toList();
        table.row(
            kind.wireName(), intensity, all.size(), found.size(), minutes(found), percent(found));
      }
    }
    return table;
  }

  private String goals() {
    List<Detection> strong = where(of -> of.fault().intensity() >= MUST_BE_FOUND);
    List<Detection> found = strong.stream().filter(Detection::isFound).toList();
    List<Detection> jumps = found.stream().filter(of -> !isWear(of.fault())).toList();
    List<Detection> wear = found.stream().filter(of -> isWear(of.fault())).toList();
    List<Goal> goals =
        List.of(
            new Goal(
                "all of intensity 0.5 or more found: " + found.size() + " of " + strong.size(),
                found.size() == strong.size()),
            new Goal(
                "their median delay under 10 minutes for jumps: %.1f"
                    .formatted(medianMinutes(jumps)),
                !jumps.isEmpty() && medianMinutes(jumps) < MOST_JUMP_MINUTES),
            new Goal(
                "and under 20 %% of its length for wear: %.1f".formatted(medianPercent(wear)),
                !wear.isEmpty() && medianPercent(wear) < MOST_WEAR_PERCENT),
            new Goal(
                "under one false insight per week: %.2f".formatted(falsePerWeek),
                falsePerWeek < 1));
    return String.join("\n", goals.stream().map(Goal::toString).toList()) + "\n";
  }

  private String falseOnes() {
    return falseOnes.stream()
            .map(
                insight ->
                    "false insight at " + insight.raisedAt() + ": " + insight.description() + "\n")
            .collect(Collectors.joining())
        + "\n";
  }

  private String missed() {
    Table table = new Table("missed fault", "intensity", "start", "end");
    where(of -> !of.isFound())
        .forEach(
            of ->
                table.row(
                    of.fault().kind().wireName(),
                    of.fault().intensity(),
                    of.fault().start(),
                    of.fault().end()));
    return table.toString();
  }

  private List<Detection> where(Predicate<Detection> condition) {
    return detections.stream().filter(condition).toList();
  }

  private static boolean isWear(Fault fault) {
    return FaultPlan.WEAR.contains(fault.kind());
  }

  private static Object minutes(List<Detection> found) {
    return found.isEmpty() ? "-" : medianMinutes(found);
  }

  private static Object percent(List<Detection> found) {
    return found.isEmpty() ? "-" : medianPercent(found);
  }

  private static double medianMinutes(List<Detection> found) {
    return new Distribution(
            found.stream().mapToDouble(of -> of.delay().toMillis() / MINUTE).toArray())
        .median();
  }

  private static double medianPercent(List<Detection> found) {
    return new Distribution(found.stream().mapToDouble(of -> 100 * of.delayShare()).toArray())
        .median();
  }
}
