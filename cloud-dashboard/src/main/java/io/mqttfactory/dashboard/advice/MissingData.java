package io.mqttfactory.dashboard.advice;

import io.mqttfactory.dashboard.kpi.Amount;
import io.mqttfactory.dashboard.kpi.Evidence;
import io.mqttfactory.dashboard.kpi.Section;
import io.mqttfactory.dashboard.kpi.Sums;
import java.util.Comparator;
import java.util.Optional;

/**
 * Readings that should have come and have not: figures that rest on them may be wrong. Nothing is
 * said while the hour did not begin with any, since then the factory may have.
 */
final class MissingData implements Rule {

  private record Gap(Section section, double completeness) {}

  private static final double ENOUGH = 0.95;
  private static final double PERCENT = 100;

  @Override
  public Optional<Proposal> judge(Evidence evidence) {
    if (evidence.hour().isEmpty() || !isReceived(evidence.hour().get(0))) {
      return Optional.empty();
    }
    return Section.ALL.stream()
        .flatMap(
            section ->
                evidence
                    .completeness(section, evidence.lastHour(), Evidence.HOUR)
                    .map(share -> new Gap(section, share))
                    .stream())
        .min(Comparator.comparingDouble(Gap::completeness))
        .filter(gap -> gap.completeness() < ENOUGH)
        .map(MissingData::propose);
  }

  private static boolean isReceived(Sums slot) {
    return !slot.isEmpty() && slot.get(Amount.SIMULATED) == 0;
  }

  private static Proposal propose(Gap gap) {
    double missing = 1 - gap.completeness();
    String source = gap.section().label();
    return new Proposal(
        "data",
        Words.say(
            "%.0f%% of the %s readings of the last hour are missing", missing * PERCENT, source),
        Words.say("Check the %s controller, its network, and the bridge", source),
        Words.say("Figures made of %s readings become whole again", source),
        0.2 + 0.6 * missing);
  }
}
