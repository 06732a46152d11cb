package io.mqttfactory.dashboard.brief;

import io.mqttfactory.dashboard.brief.Briefing.Verdict;
import io.mqttfactory.dashboard.kpi.Kpi;
import io.mqttfactory.dashboard.kpi.KpiValue;
import io.mqttfactory.hmi.view.SourceView;
import io.mqttfactory.model.AlarmPriority;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in one sentence whether the plant is all right, and what it costs. */
final class Judge {

  /** Without these nobody can say that the plant is all right. */
  private static final Set<Kpi> NEEDED = EnumSet.of(Kpi.ENERGY_EFFICIENCY, Kpi.COMFORT, Kpi.OEE);

  private Judge() {}

  /**
   * @param isAnythingKnown whether an aggregate was ever received
   */
  static Verdict judge(
      boolean isAnythingKnown, SourceView bridge, List<ActiveAlert> alerts, List<KpiValue> kpis) {
    if (!isAnythingKnown) {
      String why = bridge.silent() ? bridge.note() : "waiting for the first aggregate";
      return new Verdict("Nothing is known of the plant yet: " + why + ".", false);
    }
    if (bridge.silent()) {
      return new Verdict(
          "Nobody knows how the plant is: " + bridge.note() + ". What is shown is old.", false);
    }
    Optional<ActiveAlert> worst =
        alerts.stream().filter(alert -> alert.severity() == AlarmPriority.HIGH).findFirst();
    if (worst.isPresent()) {
      return new Verdict(
          "The plant needs attention: " + worst.get().message() + "." + cost(kpis), false);
    }
    List<String> unknown = unknown(kpis);
    if (!unknown.isEmpty()) {
      return new Verdict(
          "Too little is known of the plant. Unknown: " + String.join(", ", unknown) + ".", false);
    }
    return new Verdict(allRight(alerts, kpis) + cost(kpis), true);
  }

  private static List<String> unknown(List<KpiValue> kpis) {
    return kpis.stream()
        .filter(value -> NEEDED.contains(value.kpi()))
        .filter(value -> value.value() == null && !value.idle())
        .map(value -> value.kpi().label())
        .toList();
  }

  private static String allRight(List<ActiveAlert> alerts, List<KpiValue> kpis) {
    List<String> missed =
        kpis.stream().filter(KpiValue::misses).map(value -> value.kpi().label()).toList();
    if (missed.isEmpty() && alerts.isEmpty()) {
      return isMostlySimulated(kpis)
          ? "No alert stands; most of what is known of the last hour is simulated."
          : "The plant is all right.";
    }
    String targets = missed.isEmpty() ? "" : " Target missed: " + String.join(", ", missed) + ".";
    String lesser =
        alerts.isEmpty()
            ? ""
            : alerts.stream()
                .map(ActiveAlert::message)
                .collect(Collectors.joining("; ", " To note: ", "."));
    return "The plant runs." + lesser + targets;
  }

  private static boolean isMostlySimulated(List<KpiValue> kpis) {
    return kpis.stream().anyMatch(one -> NEEDED.contains(one.kpi()) && one.mostlySimulated());
  }

  private static String cost(List<KpiValue> kpis) {
    return kpis.stream()
        .filter(value -> value.kpi() == Kpi.COST_PER_HOUR && value.value() != null)
        .map(value -> " Its energy costs " + value.textWithUnit() + " per hour" + mark(value) + ".")
        .findFirst()
        .orElse("");
  }

  private static String mark(KpiValue value) {
    return value.mostlySimulated() ? " (mostly simulated)" : "";
  }
}
