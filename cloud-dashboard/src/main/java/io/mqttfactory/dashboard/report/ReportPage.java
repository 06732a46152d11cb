package io.mqttfactory.dashboard.report;

import io.mqttfactory.dashboard.brief.ActiveAlert;
import io.mqttfactory.dashboard.kpi.KpiValue;
import io.mqttfactory.dashboard.store.Episode;
import io.mqttfactory.hmi.view.Advice;
import io.mqttfactory.hmi.view.Finding;
import java.util.List;

/** The report as one page for print. */
final class ReportPage {

  /** More does not fit on the page; the CSV has all. */
  private static final int ALERTS = 8;

  private static final int FINDINGS = 5;
  private static final int ADVICE = 5;

  private final Report report;
  private final Html html = new Html();

  private ReportPage(Report report) {
    this.report = report;
  }

  static String of(Report report) {
    ReportPage page = new ReportPage(report);
    page.write();
    return page.html.toString();
  }

  private void write() {
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw("<title>Plant report</title>\n<link rel=\"stylesheet\" href=\"/report.css\">\n");
    html.raw("</head>\n<body>\n");
    header();
    keyFigures();
    charts();
    html.raw("<div class=\"columns\">\n<section>\n");
    advice();
    html.raw("</section>\n<section>\n");
    alerts();
    html.raw("</section>\n</div>\n");
    findings();
    dataQuality();
    html.raw("</body>\n</html>\n");
  }

  private void header() {
    html.raw("<header>\n").element("h1", "Plant report");
    html.element("p", ReportWords.period(report));
    boolean healthy = report.briefing().verdict().healthy();
    html.raw("<p class=\"verdict " + (healthy ? "good" : "bad") + "\">")
        .text(report.briefing().verdict().words())
        .raw("</p>\n</header>\n");
  }

  private void keyFigures() {
    html.element("h2", "Key figures");
    html.raw("<table>\n").row("th", "Figure", "Over", "Value", "Target", "Trend", "Data");
    for (KpiValue value : report.briefing().kpis()) {
      html.raw(value.misses() ? "<tr class=\"missed\">" : "<tr>");
      for (String cell : ReportWords.cells(value)) {
        html.raw("<td>").text(cell).raw("</td>");
      }
      html.raw("</tr>\n");
    }
    html.raw("</table>\n");
  }

  private void charts() {
    html.element("h2", "Course over the " + ReportWords.range(report.range()));
    html.raw("<div class=\"charts\">\n");
    report.trends().forEach(trend -> new SvgChart(trend).writeTo(html));
    html.raw("</div>\n");
  }

  private void advice() {
    html.element("h2", "What to do");
    List<Advice> advice = report.briefing().advice();
    if (advice.isEmpty()) {
      html.element("p", "Nothing to recommend.");
      return;
    }
    html.raw("<ol>\n");
    for (Advice one : advice.stream().limit(ADVICE).toList()) {
      html.raw("<li><strong>").text(one.measure()).raw("</strong>. ");
      html.text(one.cause() + ". " + one.effect() + ".").raw("</li>\n");
    }
    html.raw("</ol>\n");
    more(advice.size(), ADVICE);
  }

  private void alerts() {
    html.element("h2", "Alerts");
    List<ActiveAlert> active = report.briefing().alerts();
    List<Episode> past = report.past();
    if (active.isEmpty() && past.isEmpty()) {
      html.element("p", "None in this time.");
      return;
    }
    html.raw("<ul>\n");
    active.forEach(alert -> alert("active", ReportWords.line(alert)));
    past.stream().limit(ALERTS).forEach(episode -> alert("over", ReportWords.line(episode)));
    html.raw("</ul>\n");
    more(past.size(), ALERTS);
  }

  private void alert(String style, String line) {
    html.raw("<li class=\"" + style + "\">").text(line).raw("</li>\n");
  }

  private void more(int there, int shown) {
    if (there > shown) {
      html.element("p", "and " + (there - shown) + " more, see the CSV");
    }
  }

  private void findings() {
    List<Finding> findings = report.briefing().findings();
    if (findings.isEmpty()) {
      return;
    }
    html.element("h2", "Predictions and insights");
    html.raw("<ul>\n");
    findings.stream()
        .limit(FINDINGS)
        .forEach(finding -> html.element("li", ReportWords.line(finding)));
    html.raw("</ul>\n");
    more(findings.size(), FINDINGS);
  }

  private void dataQuality() {
    html.element("h2", "Data quality");
    html.element("p", ReportWords.dataQuality(report));
  }
}
