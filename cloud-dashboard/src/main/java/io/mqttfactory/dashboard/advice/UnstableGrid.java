package io.mqttfactory.dashboard.advice;

import io.mqttfactory.dashboard.kpi.Evidence;
import java.util.Optional;

/** A supply that is often not normal. */
final class UnstableGrid implements Rule {

  private static final double STABLE = 95;
  private static final double PERCENT = 100;
  private static final double MINUTES = 60;

  @Override
  public Optional<Proposal> judge(Evidence evidence) {
    return evidence.lastHour().gridStability().filter(share -> share < STABLE).map(this::propose);
  }

  private Proposal propose(double share) {
    double disturbed = (PERCENT - share) / PERCENT;
    return new Proposal(
        "grid",
        Words.say("The grid was normal in only %.1f%% of the last hour's readings", share),
        "Ask the supplier about sags and high demand, and hold back large starts meanwhile",
        Words.say("Up to %.0f minutes per hour of slowed drives avoided", disturbed * MINUTES),
        0.3 + disturbed);
  }
}
