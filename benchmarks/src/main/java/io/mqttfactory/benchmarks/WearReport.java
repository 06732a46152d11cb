package io.mqttfactory.benchmarks;

import io.mqttfactory.benchmarks.truth.WearCheck;
import io.mqttfactory.benchmarks.truth.WearTruth;
import java.util.List;

/** How well the hours to a limit were known, half and three quarters of the way there. */
final class WearReport {

  private final List<WearCheck.Result> results;

  WearReport(List<WearCheck.Result> results) {
    this.results = results;
  }

  @Override
  public String toString() {
    Table table =
        new Table("time to limit", "way there", "checks", "seen", "median error %", "in 80 %");
    for (WearTruth part : WearTruth.values()) {
      for (double share : WearCheck.SHARES) {
        addRow(table, part, share);
      }
    }
    return table + "\n";
  }

  private void addRow(Table table, WearTruth part, double share) {
    List<WearCheck.Result> all =
        results.stream()
            .filter(result -> result.check().part() == part && result.check().share() == share)
            .toList();
    List<WearCheck.Result> seen = all.stream().filter(WearCheck.Result::isSeen).toList();
    double[] errors = seen.stream().mapToDouble(result -> 100 * result.relativeError()).toArray();
    table.row(
        part.part(),
        Math.round(100 * share) + " %",
        all.size(),
        seen.size(),
        errors.length == 0 ? "-" : Math.round(new Distribution(errors).median()),
        (int) seen.stream().filter(WearCheck.Result::isInInterval).count());
  }
}
