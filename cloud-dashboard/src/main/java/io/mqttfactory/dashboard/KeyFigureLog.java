package io.mqttfactory.dashboard;

import io.mqttfactory.dashboard.brief.Briefer;
import io.mqttfactory.dashboard.brief.Briefing;
import io.mqttfactory.dashboard.kpi.KpiValue;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells every 30 s how the plant does. Not thread-safe. */
final class KeyFigureLog implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(KeyFigureLog.class);

  private final Briefer briefer;

  KeyFigureLog(Briefer briefer) {
    this.briefer = briefer;
  }

  @Override
  public void run() {
    Briefing briefing = briefer.now();
    log.info(
        "{}{} alerts={} recommendations={}",
        briefing.stale() ? "stale: " : "",
        briefing.kpis().stream().map(KeyFigureLog::tell).collect(Collectors.joining(" ")),
        briefing.alerts().size(),
        briefing.advice().size());
  }

  private static String tell(KpiValue value) {
    return value.kpi().wireName() + "=" + value.textWithUnit().replace(' ', '_');
  }
}
