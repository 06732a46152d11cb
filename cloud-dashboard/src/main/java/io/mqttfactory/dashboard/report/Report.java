package io.mqttfactory.dashboard.report;

import io.mqttfactory.dashboard.brief.Briefing;
import io.mqttfactory.dashboard.kpi.Evidence;
import io.mqttfactory.dashboard.kpi.Section;
import io.mqttfactory.dashboard.store.Episode;
import io.mqttfactory.hmi.view.Trend;
import io.mqttfactory.hmi.view.TrendRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a report tells, whatever its form.
 *
 * @param range how far back charts and alerts go
 * @param past alerts of that time that are over, the newest first
 */
record Report(Briefing briefing, TrendRange range, List<Trend> trends, List<Episode> past) {

  /** What is known of one section's readings; null where nobody knows how many there should be. */
  record Completeness(Section section, Double lastHour, Double lastDay) {}

  static Report of(Briefing briefing, TrendRange range, List<Trend> trends) {
    Instant from = briefing.at().minus(range.length());
    List<Episode> past =
        briefing.past().stream().filter(episode -> episode.ended().isAfter(from)).toList();
    return new Report(briefing, range, trends, past);
  }

  Instant from() {
    return briefing.at().minus(range.length());
  }

  /** Until when what is shown was simulated. */
  Optional<Instant> simulatedUntil() {
    return trends.stream().map(Trend::simulatedUntil).filter(Objects::nonNull).findFirst();
  }

  List<Completeness> dataQuality() {
    List<Completeness> all = new ArrayList<>();
    for (Section section : Section.ALL) {
      Optional<Evidence> evidence = briefing.evidence();
      all.add(
          new Completeness(
              section,
              evidence
                  .flatMap(e -> e.completeness(section, e.lastHour(), Evidence.HOUR))
                  .orElse(null),
              evidence
                  .flatMap(e -> e.completeness(section, e.lastDay(), Evidence.DAY))
                  .orElse(null)));
    }
    return all;
  }
}
