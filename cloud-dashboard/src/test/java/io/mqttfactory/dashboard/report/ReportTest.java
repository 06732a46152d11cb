package io.mqttfactory.dashboard.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.dashboard.brief.ActiveAlert;
import io.mqttfactory.dashboard.brief.Briefing;
import io.mqttfactory.dashboard.kpi.Prices;
import io.mqttfactory.dashboard.kpi.Scorecard;
import io.mqttfactory.dashboard.kpi.Slots;
import io.mqttfactory.dashboard.kpi.Targets;
import io.mqttfactory.dashboard.store.Episode;
import io.mqttfactory.hmi.Tariff;
import io.mqttfactory.hmi.view.Advice;
import io.mqttfactory.hmi.view.Finding;
import io.mqttfactory.hmi.view.SourceView;
import io.mqttfactory.hmi.view.Trend;
import io.mqttfactory.hmi.view.TrendRange;
import io.mqttfactory.model.AlarmPriority;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final Instant NOON = Slots.NOON;
  private static final String HOSTILE = "<img src=x onerror='alert(1)'>\"&";

  private static final Trend POWER =
      new Trend(
          "power",
          "Power",
          "kW",
          NOON.minusSeconds(40),
          10_000,
          Arrays.asList(250.0, null, 260.0, 255.0),
          null,
          null,
          NOON.minusSeconds(30));

  private static Report report(Briefing briefing) {
    return Report.of(briefing, TrendRange.A_DAY, List.of(POWER));
  }

  private static Briefing briefing(
      List<ActiveAlert> alerts, List<Episode> past, List<Advice> advice, List<Finding> findings) {
    Scorecard scorecard = new Scorecard(Targets.NONE, new Prices(new Tariff(0.25, "EUR"), 0.38));
    return new Briefing(
        NOON,
        Optional.of(Slots.healthy().evidence()),
        new SourceView("Bridge", false, NOON, ""),
        false,
        new Briefing.Verdict("The plant is all right.", true),
        scorecard.judge(Slots.healthy().evidence()),
        alerts,
        past,
        advice,
        findings);
  }

  private static Briefing hostile() {
    return briefing(
        List.of(new ActiveAlert("k", "energy", AlarmPriority.HIGH, HOSTILE, NOON)),
        List.of(episode(HOSTILE, NOON.minusSeconds(600))),
        List.of(new Advice(1, "energy", HOSTILE, HOSTILE, HOSTILE, 1)),
        List.of(new Finding("insight", HOSTILE, 0.5, null)));
  }

  private static Episode episode(String message, Instant began) {
    return new Episode(
        "k", "energy", AlarmPriority.LOW, message, began, began.plusSeconds(90), true);
  }

  @Test
  void thePageSaysWhatABossAsks() {
    String page = ReportPage.of(report(briefing(List.of(), List.of(), List.of(), List.of())));

    assertThat(page)
        .contains(
            "The plant is all right.",
            "2026-03-03 12:00 to 2026-03-04 12:00, all times in UTC",
            "<td>Energy efficiency</td><td>last hour</td><td>86.0%</td>",
            "Nothing to recommend.",
            "None in this time.",
            "energy 100% of the last hour",
            "What lies before 2026-03-04 11:59 is simulated.",
            "Power, 250 to 260 kW")
        .doesNotContain("<script", "style=");
  }

  @Test
  void holesStayHolesInCharts() {
    Html html = new Html();
    new SvgChart(POWER).writeTo(html);

    assertThat(html.toString())
        .contains("M37.5 74.0h0M187.5 4.0h0L262.5 39.0", "class=\"simulated\"", "width=\"75.0\"");
  }

  @Test
  void hostileTextsAreOnlyTexts() {
    assertThat(ReportPage.of(report(hostile())))
        .contains("&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&quot;&amp;")
        .doesNotContain("<img");
  }

  @Test
  void oldAlertsAreNotOfThisPeriod() {
    Episode old = episode("Long ago", NOON.minusSeconds(200_000));
    Briefing briefing = briefing(List.of(), List.of(old), List.of(), List.of());

    assertThat(ReportPage.of(report(briefing))).doesNotContain("Long ago");
    assertThat(ReportPage.of(Report.of(briefing, TrendRange.A_WEEK, List.of())))
        .contains("Simulated: Long ago (low, 2026-03-02 04:26, for 1 min)");
  }

  @Test
  void theCsvHoldsTheSame() throws IOException {
    assertThat(csv(hostile()))
        .contains(
            "verdict,2026-03-04T12:00:00.000Z,,,,,,,The plant is all right.",
            "key figure,2026-03-04T12:00:00.000Z,energy_efficiency,86.0,%,,stable,1.0,last hour",
            "course,2026-03-04T11:59:20.000Z,power,250.0,kW,,,,simulated",
            "course,2026-03-04T11:59:30.000Z,power,,kW,,,,",
            "alert,2026-03-04T11:50:00.000Z,low,90,s,,,");
  }

  @Test
  void aSpreadsheetFindsNoFormula() throws IOException {
    for (String formula : new String[] {"=1+1", "+1", "-1+2", "@SUM(A1)"}) {
      Briefing briefing =
          briefing(
              List.of(),
              List.of(),
              List.of(),
              List.of(new Finding("insight", formula, null, null)));

      assertThat(csv(briefing)).contains("'" + formula).doesNotContain("," + formula);
    }
  }

  @Test
  void negativeNumbersStayNumbers() throws IOException {
    Trend cold = new Trend("t", "T", "°C", NOON, 10_000, List.of(-4.5), null, null, null);
    Report report =
        Report.of(
            briefing(List.of(), List.of(), List.of(), List.of()), TrendRange.A_DAY, List.of(cold));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportCsv.write(report, out);

    assertThat(out.toString(StandardCharsets.UTF_8)).contains(",-4.5,");
  }

  private static String csv(Briefing briefing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportCsv.write(report(briefing), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
