package io.mqttfactory.dashboard.advice;

import io.mqttfactory.dashboard.kpi.Evidence;
import io.mqttfactory.dashboard.kpi.Sums;
import java.util.Optional;

/** Many rejects; those that rise hour by hour point to a tool that wears. */
final class Rejects implements Rule {

  /** % of all units; a healthy line has half of it. */
  private static final double MANY = 3;

  private static final double HEALTHY = 1.5;
  private static final double PERCENT = 100;

  @Override
  public Optional<Proposal> judge(Evidence evidence) {
    Sums hour = evidence.lastHour();
    return hour.rejectRate().filter(rate -> rate > MANY).map(rate -> propose(rate, evidence));
  }

  private static Proposal propose(double rate, Evidence evidence) {
    boolean wears =
        Slope.of(evidence.day().stream().map(Sums::rejectRate).toList())
            .filter(Slope::isClearlyRising)
            .isPresent();
    Sums hour = evidence.lastHour();
    double units = hour.unitsPerHour().orElse(0.0);
    return new Proposal(
        "quality",
        Words.say(
            "%.1f%% of the last hour's units were rejects%s",
            rate, wears ? ", rising hour by hour as with a worn tool" : ""),
        wears ? "Change the tool, and check again after an hour" : "Check settings and material",
        Words.say(
            "%.0f more good units per hour at %.1f%% rejects (assumed for a healthy line)",
            units * (rate - HEALTHY) / PERCENT, HEALTHY),
        0.35 + rate / 20);
  }
}
