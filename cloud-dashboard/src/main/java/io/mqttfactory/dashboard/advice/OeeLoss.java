package io.mqttfactory.dashboard.advice;

import io.mqttfactory.dashboard.kpi.Evidence;
import io.mqttfactory.dashboard.kpi.Span;
import io.mqttfactory.dashboard.kpi.Sums;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The share that OEE loses most by, against what is often called world class (90, 95 and 99.9 %).
 */
final class OeeLoss implements Rule {

  private record Loss(String name, double share, double worldClass, String measure) {

    /** How much more would be made if only this share were world class. */
    double gain() {
      return share > 0 ? worldClass / share - 1 : 0;
    }
  }

  private static final String LOOK_INTO_STOPS =
      "Look into stops and changeovers: list the longest ones with the shift";

  /** World class. */
  private static final double AVAILABLE = 0.90;

  private static final double HOURS_PER_DAY = 24;
  private static final double WORTH_IT = 0.03;
  private static final double PERCENT = 100;

  @Override
  public Span span() {
    return Span.DAY;
  }

  @Override
  public Optional<Proposal> judge(Evidence evidence) {
    Sums day = evidence.lastDay();
    Optional<Double> oee = day.oee();
    Optional<Double> rate = day.goodPerHour();
    if (oee.isEmpty() || rate.isEmpty()) {
      return day.availability().filter(share -> share < AVAILABLE).map(OeeLoss::standing);
    }
    Loss worst = losses(day).stream().max(Comparator.comparingDouble(Loss::gain)).orElseThrow();
    return worst.gain() < WORTH_IT
        ? Optional.empty()
        : Optional.of(propose(worst, oee.get(), rate.get()));
  }

  private static List<Loss> losses(Sums day) {
    return List.of(
        new Loss("availability", day.availability().orElse(1.0), AVAILABLE, LOOK_INTO_STOPS),
        new Loss(
            "performance",
            day.performance().orElse(1.0),
            0.95,
            "Look into slow running and short stops: compare the speed with the ideal cycle"),
        new Loss(
            "quality",
            day.quality().orElse(1.0),
            0.999,
            "Look into rejects: check tool wear and settings"));
  }

  /** A line that made nothing has no OEE, and loses all. */
  private static Proposal standing(double availability) {
    return new Proposal(
        "production",
        Words.say(
            "The line ran in only %.1f%% of its planned time of the last 24 h",
            availability * PERCENT),
        LOOK_INTO_STOPS,
        Words.say(
            "%.1f more hours of production per day if availability were %.1f%%"
                + " (assumed world class, planned all day)",
            (AVAILABLE - availability) * HOURS_PER_DAY, AVAILABLE * PERCENT),
        0.3 + AVAILABLE - availability);
  }

  private static Proposal propose(Loss worst, double oee, double rate) {
    return new Proposal(
        "production",
        Words.say(
            "OEE of the last 24 h is %.1f%%, most of it lost by %s (%.1f%%)",
            oee, worst.name(), worst.share() * PERCENT),
        worst.measure(),
        Words.say(
            "%.0f more good units per hour if %s were %.1f%% (assumed world class)",
            rate * worst.gain(), worst.name(), worst.worldClass() * PERCENT),
        0.3 + worst.gain());
  }
}
