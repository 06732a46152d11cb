package io.mqttfactory.dashboard.advice;

import io.mqttfactory.dashboard.kpi.Evidence;
import java.util.Optional;

/**
 * Much CO2 in the hall: too little fresh air. In a steady state the excess over outdoor air is
 * inversely proportional to the flow, which tells how much more is needed.
 */
final class Ventilation implements Rule {

  private static final double OUTDOOR = 420;
  private static final double HIGH = 900;
  private static final double GOAL = 800;
  private static final double PERCENT = 100;

  @Override
  public Optional<Proposal> judge(Evidence evidence) {
    return evidence.lastHour().co2().filter(ppm -> ppm > HIGH).map(Ventilation::propose);
  }

  private static Proposal propose(double ppm) {
    double flow = (ppm - OUTDOOR) / (GOAL - OUTDOOR) - 1;
    return new Proposal(
        "climate",
        Words.say("CO2 in the hall averages %.0f ppm over the last hour", ppm),
        Words.say("Raise the fresh air by about %.0f%%", flow * PERCENT),
        Words.say("About %.0f ppm (assumed: as many people, %.0f ppm outdoors)", GOAL, OUTDOOR),
        0.3 + flow / 4);
  }
}
