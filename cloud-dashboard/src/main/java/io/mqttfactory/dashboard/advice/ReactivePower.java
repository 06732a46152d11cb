package io.mqttfactory.dashboard.advice;

import io.mqttfactory.dashboard.kpi.Evidence;
import io.mqttfactory.dashboard.kpi.Prices;
import io.mqttfactory.dashboard.kpi.Span;
import io.mqttfactory.dashboard.kpi.Sums;
import java.util.Optional;

/** A low power factor: current that does no work heats cables, and suppliers charge for it. */
final class ReactivePower implements Rule {

  private static final double LOW = 0.90;
  private static final double GOAL = 0.95;

  /** Share of the energy that cables lose. */
  private static final double CABLE_LOSS = 0.02;

  private static final double PERCENT = 100;
  private static final double HOURS_PER_MONTH = 730;

  private final Prices prices;

  ReactivePower(Prices prices) {
    this.prices = prices;
  }

  @Override
  public Span span() {
    return Span.DAY;
  }

  @Override
  public Optional<Proposal> judge(Evidence evidence) {
    Sums day = evidence.lastDay();
    return day.powerFactor()
        .filter(factor -> factor > 0 && factor < LOW)
        .flatMap(factor -> day.power().map(power -> propose(factor, power)));
  }

  private Proposal propose(double factor, double power) {
    double reactive = reactive(power, factor);
    double compensation = reactive - reactive(power, GOAL);
    double saved = power * CABLE_LOSS * (1 - Math.pow(factor / GOAL, 2));
    return new Proposal(
        "energy",
        Words.say(
            "Power factor averages %.3f over the last 24 h: %.0f kvar reactive power",
            factor, reactive),
        Words.say("Add compensation of about %.0f kvar", compensation),
        Words.say(
            "%.0f kvarh per hour less to pay for at %.2f, and %.0f %s per month of cable losses"
                + " (assumed: %.0f%% of the energy)",
            compensation,
            GOAL,
            prices.cost(saved * HOURS_PER_MONTH),
            prices.tariff().currency(),
            CABLE_LOSS * PERCENT),
        0.2 + 2 * (LOW - factor));
  }

  /** kvar. */
  private static double reactive(double power, double factor) {
    return power * Math.tan(Math.acos(factor));
  }
}
