package io.mqttfactory.dashboard.advice;

import io.mqttfactory.dashboard.kpi.Evidence;
import io.mqttfactory.dashboard.kpi.Prices;
import io.mqttfactory.dashboard.kpi.Span;
import io.mqttfactory.dashboard.kpi.Sums;
import java.util.Optional;

/** A peak of demand far above the mean: suppliers charge for the highest of a month. */
final class DemandPeak implements Rule {

  /** A peak of more than so many times the mean is worth a look. */
  private static final double HIGH = 1.15;

  /** Per kW and month; what suppliers charge differs widely. */
  private static final double DEMAND_CHARGE = 10;

  private final Prices prices;

  DemandPeak(Prices prices) {
    this.prices = prices;
  }

  @Override
  public Span span() {
    return Span.DAY;
  }

  @Override
  public Optional<Proposal> judge(Evidence evidence) {
    Sums day = evidence.lastDay();
    double peak = evidence.demandPeak().orElse(0.0);
    return day.power()
        .filter(mean -> mean > 0 && peak > HIGH * mean)
        .map(mean -> propose(mean, peak));
  }

  private Proposal propose(double mean, double peak) {
    double avoidable = peak - HIGH * mean;
    return new Proposal(
        "energy",
        Words.say(
            "Demand peaked at %.1f kW (15-minute mean) in the last 24 h, %.2f times its mean of"
                + " %.1f kW",
            peak, peak / mean, mean),
        "Start large loads one after another, and move what can wait out of the peak",
        Words.say(
            "%.0f %s per month for %.1f kW less (assumed: %.0f %s per kW and month)",
            avoidable * DEMAND_CHARGE, currency(), avoidable, DEMAND_CHARGE, currency()),
        0.25 + 0.5 * (peak / mean - HIGH));
  }

  private String currency() {
    return prices.tariff().currency();
  }
}
