package io.mqttfactory.dashboard;

import io.mqttfactory.dashboard.brief.ActiveAlert;
import io.mqttfactory.dashboard.brief.Briefer;
import io.mqttfactory.dashboard.brief.Briefing;
import io.mqttfactory.hmi.view.Advice;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells when alerts come and go, and when something else is recommended. Figures within them change
 * without a word. Not thread-safe.
 */
final class ChangeLog implements Runnable {

  static final Duration PAUSE = Duration.ofMillis(500);

  private static final Logger log = LoggerFactory.getLogger(ChangeLog.class);

  private final Briefer briefer;
  private final Runnable onAlertChange;
  private Map<String, ActiveAlert> alerts = Map.of();
  private List<String> advice = List.of();

  /**
   * @param onAlertChange called when an alert has come or gone
   */
  ChangeLog(Briefer briefer, Runnable onAlertChange) {
    this.briefer = briefer;
    this.onAlertChange = onAlertChange;
  }

  @Override
  public void run() {
    Briefing briefing = briefer.now();
    tellAlerts(briefing);
    tellAdvice(briefing.advice());
  }

  private void tellAlerts(Briefing briefing) {
    Map<String, ActiveAlert> now = new LinkedHashMap<>();
    briefing.alerts().forEach(alert -> now.put(alert.kind(), alert));
    now.forEach(
        (kind, alert) -> {
          if (!alerts.containsKey(kind)) {
            log.warn(
                "alert ({}, {}): {}", alert.type(), alert.severity().wireName(), alert.message());
          }
        });
    alerts.forEach(
        (kind, alert) -> {
          if (!now.containsKey(kind)) {
            log.info("alert is over: {}", alert.message());
          }
        });
    boolean changed = !now.keySet().equals(alerts.keySet());
    alerts = now;
    if (changed) {
      onAlertChange.run();
    }
  }

  private void tellAdvice(List<Advice> ranked) {
    List<String> now = ranked.stream().map(Advice::category).sorted().toList();
    if (now.equals(advice)) {
      return;
    }
    advice = now;
    if (ranked.isEmpty()) {
      log.info("nothing is recommended any more");
    }
    ranked.forEach(
        one ->
            log.info(
                "recommendation {}: {}. {}. {}",
                one.rank(),
                one.cause(),
                one.measure(),
                one.effect()));
  }
}
