package io.mqttfactory.dashboard;

import io.mqttfactory.dashboard.brief.Briefer;
import io.mqttfactory.dashboard.brief.Briefing;
import io.mqttfactory.dashboard.brief.TrendBook;
import io.mqttfactory.dashboard.kpi.Evidence;
import io.mqttfactory.dashboard.kpi.Kpi;
import io.mqttfactory.dashboard.kpi.KpiValue;
import io.mqttfactory.dashboard.kpi.Sums;
import io.mqttfactory.hmi.CellDraft;
import io.mqttfactory.hmi.view.Cell;
import io.mqttfactory.hmi.view.HmiState;
import io.mqttfactory.hmi.view.LinkView;
import io.mqttfactory.hmi.view.Outlook;
import io.mqttfactory.hmi.view.Panel;
import io.mqttfactory.hmi.view.Quality;
import io.mqttfactory.hmi.view.Trend;
import io.mqttfactory.hmi.view.TrendRange;
import io.mqttfactory.hmi.view.ViewSource;
import io.mqttfactory.runtime.mqtt.MqttLink;
import java.util.List;
import java.util.Optional;

/** What the faces show of a briefing. Thread-safe. */
final class DashboardView implements ViewSource {

  private static final List<TrendRange> RANGES =
      List.of(TrendRange.AN_HOUR, TrendRange.A_DAY, TrendRange.A_WEEK);
  private static final double PERCENT = 100;

  private final String broker;
  private final Briefer briefer;
  private final TrendBook trends;
  private final MqttLink link;
  private final NewsDesk news;

  DashboardView(String broker, Briefer briefer, TrendBook trends, MqttLink link, NewsDesk news) {
    this.broker = broker;
    this.briefer = briefer;
    this.trends = trends;
    this.link = link;
    this.news = news;
  }

  @Override
  public HmiState state() {
    Briefing briefing = briefer.now();
    return new HmiState(
        DashboardConfig.NAME,
        "The plant",
        AlertHistory.AREA,
        briefing.at(),
        new LinkView(broker, link.isConnected(), news.stored(), news.lastMessageAt()),
        List.of(briefing.bridge()),
        panels(briefing),
        AlertHistory.views(briefing),
        AlertHistory.summary(briefing),
        false,
        RANGES,
        new Outlook(
            briefing.verdict().words(),
            briefing.verdict().healthy(),
            briefing.advice(),
            briefing.findings()));
  }

  private static List<Panel> panels(Briefing briefing) {
    return List.of(
        new Panel(
            "key_figures",
            "Key figures",
            cells(
                briefing,
                Kpi.ENERGY_EFFICIENCY,
                Kpi.COMFORT,
                Kpi.HEALTH,
                Kpi.OEE,
                Kpi.COST_PER_HOUR,
                Kpi.CO2_PER_HOUR)),
        new Panel(
            "today",
            "Today since 00:00 UTC",
            cells(briefing, Kpi.ENERGY_TODAY, Kpi.COST_TODAY, Kpi.CO2_TODAY, Kpi.GOOD_TODAY)),
        new Panel("production", "Production", production(briefing)));
  }

  private static List<Cell> production(Briefing briefing) {
    Sums hour = briefing.evidence().map(Evidence::lastHour).orElse(Sums.NONE);
    return List.of(
        cell(briefing, Kpi.GOOD_PER_HOUR),
        cell(briefing, Kpi.REJECT_RATE),
        cell(briefing, Kpi.ENERGY_PER_HOUR),
        share(briefing, "availability", "Availability", hour.availability()),
        share(briefing, "performance", "Performance", hour.performance()),
        share(briefing, "quality", "Quality", hour.quality()));
  }

  private static List<Cell> cells(Briefing briefing, Kpi... kpis) {
    return List.of(kpis).stream().map(kpi -> cell(briefing, kpi)).toList();
  }

  private static Cell cell(Briefing briefing, Kpi kpi) {
    KpiValue value = briefing.of(kpi);
    return CellDraft.number(
            kpi.wireName(),
            kpi.label(),
            value.unit(),
            kpi.decimals(),
            value.value(),
            quality(briefing))
        .target(value.target())
        .trend(value.trend())
        .completeness(value.completeness())
        .note(value.note())
        .done();
  }

  private static Cell share(Briefing briefing, String tag, String label, Optional<Double> share) {
    Double percent = share.map(value -> value * PERCENT).orElse(null);
    return CellDraft.number(tag, label, "%", 1, percent, quality(briefing)).done();
  }

  private static Quality quality(Briefing briefing) {
    return briefing.stale() ? Quality.STALE : Quality.GOOD;
  }

  @Override
  public List<TrendRange> ranges() {
    return RANGES;
  }

  @Override
  public List<Trend> trends(TrendRange range, int points) {
    return trends.trends(range, points);
  }
}
