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
      return Optional.empty();
    }
    Loss worst = losses(day).stream().max(Comparator.comparingDouble(Loss::gain)).orElseThrow();
    return worst.gain() < WORTH_IT
        ? Optional.empty()
        : Optional.of(propose(worst, oee.get(), rate.get()));
  }

  private static List<Loss> losses(Sums day) {
    return List.of(
        new Loss(
            "availability",
            day.availability().orElse(1.0),
            0.90,
            "Look into stops and changeovers: list the longest ones with the shift"),
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
