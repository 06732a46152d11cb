package io.mqttfactory.dashboard.advice;

import io.mqttfactory.dashboard.kpi.Evidence;
import io.mqttfactory.dashboard.kpi.Prices;
import io.mqttfactory.dashboard.kpi.Sums;
import io.mqttfactory.hmi.view.Advice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Asks all rules, and ranks what they propose. */
public final class Advisor {

  private final List<Rule> rules;

  public Advisor(Prices prices) {
    this(
        List.of(
            new BearingWear(),
            new OeeLoss(),
            new Rejects(),
            new DemandPeak(prices),
            new ReactivePower(prices),
            new UnstableGrid(),
            new Ventilation(),
            new MissingData()));
  }

  Advisor(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** What should be done, the most important first; of equal ones the first rule's. */
  public List<Advice> advise(Evidence evidence) {
    List<Proposal> proposals =
        rules.stream()
            .flatMap(rule -> judge(rule, evidence).stream())
            .sorted(Comparator.comparingDouble(Proposal::impact).reversed())
            .toList();
    List<Advice> ranked = new ArrayList<>();
    for (Proposal proposal : proposals) {
      ranked.add(proposal.ranked(ranked.size() + 1));
    }
    return List.copyOf(ranked);
  }

  private static Optional<Proposal> judge(Rule rule, Evidence evidence) {
    Sums seen = evidence.over(rule.span());
    return rule.judge(evidence).map(proposal -> proposal.seenIn(seen));
  }
}
