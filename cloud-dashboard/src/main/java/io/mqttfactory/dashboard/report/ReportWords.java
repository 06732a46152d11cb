package io.mqttfactory.dashboard.report;

import io.mqttfactory.dashboard.brief.ActiveAlert;
import io.mqttfactory.dashboard.brief.Spans;
import io.mqttfactory.dashboard.kpi.KpiValue;
import io.mqttfactory.dashboard.store.Episode;
import io.mqttfactory.hmi.view.Finding;
import io.mqttfactory.hmi.view.TrendRange;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report's figures and times in words. All times are UTC. */
final class ReportWords {

  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

  private static final String UNKNOWN = "unknown";
  private static final String NONE = "–";
  private static final double PERCENT = 100;

  private ReportWords() {}

  static String period(Report report) {
    return "%s to %s, all times in UTC"
        .formatted(TIME.format(report.from()), TIME.format(report.briefing().at()));
  }

  static String range(TrendRange range) {
    return range == TrendRange.A_WEEK ? "last 7 days" : "last 24 hours";
  }

  /** Figure, over, value, target, trend, data. */
  static List<String> cells(KpiValue value) {
    String note = value.note();
    return List.of(
        value.kpi().label(),
        note,
        value.textWithUnit(),
        target(value),
        value.trend() == null ? NONE : value.trend().wireName(),
        share(value.completeness()));
  }

  private static String target(KpiValue value) {
    if (value.target() == null) {
      return NONE;
    }
    String bound = value.kpi().moreIsBetter() ? "at least " : "at most ";
    return bound + String.format(Locale.ROOT, "%." + value.kpi().decimals() + "f", value.target());
  }

  static String share(Double share) {
    return share == null ? UNKNOWN : String.format(Locale.ROOT, "%.0f%%", share * PERCENT);
  }

  static String line(ActiveAlert alert) {
    return "%s (%s, active since %s)"
        .formatted(alert.message(), alert.severity().wireName(), TIME.format(alert.since()));
  }

  static String line(Episode episode) {
    return "%s%s (%s, %s, for %s)"
        .formatted(
            episode.simulated() ? "Simulated: " : "",
            episode.message(),
            episode.severity().wireName(),
            TIME.format(episode.began()),
            Spans.inWords(episode.length()));
  }

  static String line(Finding finding) {
    String confidence =
        finding.confidence() == null ? "" : ", confidence " + share(finding.confidence());
    Instant target = finding.targetTime();
    String when = target == null ? "" : ", for " + TIME.format(target);
    return finding.text() + " (" + finding.kind() + confidence + when + ")";
  }

  /** How much of the data was there, of when it is, and what of it was simulated. */
  static String dataQuality(Report report) {
    String sections =
        report.dataQuality().stream()
            .map(
                one ->
                    "%s %s of the last hour, %s of the last 24 h"
                        .formatted(
                            one.section().label(), share(one.lastHour()), share(one.lastDay())))
            .collect(Collectors.joining("; "));
    String newest =
        report
            .briefing()
            .evidence()
            .map(evidence -> "The newest data is of " + TIME.format(evidence.at()) + ".")
            .orElse("No data has come yet.");
    String simulated =
        report
            .simulatedUntil()
            .map(until -> " What lies before " + TIME.format(until) + " is simulated.")
            .orElse("");
    return "Data points received of those expected: " + sections + ". " + newest + simulated;
  }
}
