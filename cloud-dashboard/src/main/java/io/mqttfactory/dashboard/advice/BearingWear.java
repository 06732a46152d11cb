package io.mqttfactory.dashboard.advice;

import io.mqttfactory.dashboard.kpi.Evidence;
import io.mqttfactory.dashboard.kpi.Sums;
import java.util.Optional;

/**
 * The vibration of the drive's bearing: in zone C or D of ISO 20816-3 (group 2, rigid: 2.8 and 4.5
 * mm/s), or on its way there within a week.
 */
final class BearingWear implements Rule {

  private static final double ZONE_C = 2.8;
  private static final double ZONE_D = 4.5;
  private static final double LEAD_HOURS = 7 * 24;
  private static final double HOURS_PER_DAY = 24;

  private static final String CATEGORY = "maintenance";

  @Override
  public Optional<Proposal> judge(Evidence evidence) {
    Optional<Slope> slope =
        Slope.of(evidence.day().stream().map(Sums::vibration).toList())
            .filter(Slope::isClearlyRising);
    return evidence
        .lastHour()
        .vibration()
        .flatMap(now -> judge(now, slope, Words.mark(evidence.lastDay())));
  }

  private static Optional<Proposal> judge(double now, Optional<Slope> slope, String mark) {
    if (now >= ZONE_D) {
      return Optional.of(replaceNow(now));
    }
    Optional<Double> hours =
        slope.map(rise -> (ZONE_D - now) / rise.perStep()).filter(lead -> lead <= LEAD_HOURS);
    if (hours.isEmpty() && now < ZONE_C) {
      return Optional.empty();
    }
    return Optional.of(plan(now, slope, hours, mark));
  }

  private static Proposal replaceNow(double now) {
    return new Proposal(
        CATEGORY,
        Words.say("Bearing vibration averages %.2f mm/s: ISO zone D (above 4.5)", now),
        "Stop the line at the next chance and replace the drive's bearing",
        "Avoids a breakdown; in zone D damage can come at any time",
        1);
  }

  private static Proposal plan(
      double now, Optional<Slope> slope, Optional<Double> hours, String mark) {
    String zone = now >= ZONE_C ? "C" : "A or B";
    String rise =
        slope
            .map(found -> Words.say(", rising by %.3f mm/s per hour", found.perStep()) + mark)
            .orElse(", not rising");
    return new Proposal(
        CATEGORY,
        Words.say("Bearing vibration averages %.2f mm/s: ISO zone %s%s", now, zone, rise),
        "Plan the replacement of the drive's bearing and order the part",
        hours
            .map(BearingWear::leadTime)
            .orElse("Zone C is not for long operation; there is no date, since it does not rise"),
        hours.map(lead -> 0.95 - 0.35 * lead / LEAD_HOURS).orElse(0.6));
  }

  private static String leadTime(double hours) {
    String time =
        hours < 2 * HOURS_PER_DAY
            ? Words.say("%.0f hours", hours)
            : Words.say("%.1f days", hours / HOURS_PER_DAY);
    return "About " + time + " until zone D (4.5 mm/s) if it goes on like the last 24 hours";
  }
}
