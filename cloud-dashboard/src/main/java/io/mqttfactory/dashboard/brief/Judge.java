package io.mqttfactory.dashboard.brief;

import io.mqttfactory.dashboard.brief.Briefing.Verdict;
import io.mqttfactory.dashboard.kpi.Kpi;
import io.mqttfactory.dashboard.kpi.KpiValue;
import io.mqttfactory.hmi.view.SourceView;
import io.mqttfactory.model.AlarmPriority;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in one sentence whether the plant is all right, and what it costs. */
final class Judge {

  private Judge() {}

  static Verdict judge(SourceView bridge, List<ActiveAlert> alerts, List<KpiValue> kpis) {
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
    return new Verdict(allRight(alerts, kpis) + cost(kpis), true);
  }

  private static String allRight(List<ActiveAlert> alerts, List<KpiValue> kpis) {
    List<String> missed =
        kpis.stream().filter(KpiValue::misses).map(value -> value.kpi().label()).toList();
    if (missed.isEmpty() && alerts.isEmpty()) {
      return "The plant is all right.";
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

  private static String cost(List<KpiValue> kpis) {
    return kpis.stream()
        .filter(value -> value.kpi() == Kpi.COST_PER_HOUR && value.value() != null)
        .map(value -> " Its energy costs " + value.textWithUnit() + " per hour.")
        .findFirst()
        .orElse("");
  }
}
