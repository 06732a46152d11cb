package io.mqttfactory.dashboard.report;

import io.mqttfactory.dashboard.brief.ActiveAlert;
import io.mqttfactory.dashboard.kpi.KpiValue;
import io.mqttfactory.dashboard.store.Episode;
import io.mqttfactory.hmi.view.Advice;
import io.mqttfactory.hmi.view.Finding;
import io.mqttfactory.hmi.view.Trend;
import io.mqttfactory.model.SafeText;
import io.mqttfactory.model.WireTime;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The report as CSV: in each row first what it is, then when, and then the rest. What is unknown is
 * empty. A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
final class ReportCsv {

  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final int LONGEST = 500;

  private final CSVPrinter csv;

  private ReportCsv(CSVPrinter csv) {
    this.csv = csv;
  }

  static void write(Report report, OutputStream out) throws IOException {
    CSVPrinter printer =
        new CSVPrinter(
            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)),
            CSVFormat.RFC4180);
    new ReportCsv(printer).write(report);
    printer.flush();
  }

  private void write(Report report) throws IOException {
    print("kind", "time", "name", "value", "unit", "target", "trend", "completeness", "text");
    Instant at = report.briefing().at();
    print("period", at, "from", WireTime.format(report.from()), "UTC", null, null, null, null);
    print("verdict", at, null, null, null, null, null, null, report.briefing().verdict().words());
    for (KpiValue value : report.briefing().kpis()) {
      write(at, value);
    }
    for (Advice advice : report.briefing().advice()) {
      write(at, advice);
    }
    for (ActiveAlert alert : report.briefing().alerts()) {
      String severity = alert.severity().wireName();
      print("alert", alert.since(), severity, "active", null, null, null, null, alert.message());
    }
    for (Episode episode : report.past()) {
      write(episode);
    }
    for (Finding finding : report.briefing().findings()) {
      write(finding);
    }
    for (Report.Completeness one : report.dataQuality()) {
      print("data", at, one.section().label(), null, null, null, null, one.lastDay(), "last 24 h");
    }
    for (Trend trend : report.trends()) {
      write(trend);
    }
  }

  private void write(Instant at, KpiValue value) throws IOException {
    print(
        "key figure",
        at,
        value.kpi().wireName(),
        value.value(),
        value.unit(),
        value.target(),
        value.trend() == null ? null : value.trend().wireName(),
        value.completeness(),
        value.note());
  }

  private void write(Instant at, Advice advice) throws IOException {
    String text = advice.cause() + ". " + advice.measure() + ". " + advice.effect();
    print("recommendation", at, advice.category(), advice.impact(), null, null, null, null, text);
  }

  private void write(Episode episode) throws IOException {
    print(
        "alert",
        episode.began(),
        episode.severity().wireName(),
        episode.length().toSeconds(),
        "s",
        null,
        null,
        null,
        (episode.simulated() ? "Simulated: " : "") + episode.message());
  }

  private void write(Finding finding) throws IOException {
    print(
        finding.kind(),
        finding.targetTime(),
        null,
        finding.confidence(),
        null,
        null,
        null,
        null,
        finding.text());
  }

  private void write(Trend trend) throws IOException {
    for (int i = 0; i < trend.values().size(); i++) {
      Instant time = trend.from().plusMillis(i * trend.stepMillis());
      boolean simulated = trend.simulatedUntil() != null && time.isBefore(trend.simulatedUntil());
      print(
          "course",
          time,
          trend.tag(),
          trend.values().get(i),
          trend.unit(),
          null,
          null,
          null,
          simulated ? "simulated" : null);
    }
  }

  private void print(Object... cells) throws IOException {
    csv.printRecord(Arrays.stream(cells).map(ReportCsv::cell));
  }

  private static Object cell(Object value) {
    if (value instanceof Instant time) {
      return WireTime.format(time);
    }
    if (value instanceof String text && !text.isEmpty()) {
      String safe = SafeText.of(text, LONGEST);
      return FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + safe : safe;
    }
    return value;
  }
}
