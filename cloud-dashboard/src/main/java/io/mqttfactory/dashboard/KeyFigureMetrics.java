package io.mqttfactory.dashboard;

import io.mqttfactory.dashboard.brief.Briefer;
import io.mqttfactory.dashboard.brief.Briefing;
import io.mqttfactory.dashboard.kpi.KpiValue;
import io.mqttfactory.model.AlarmPriority;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** The key figures that are known and current, and how many alerts stand. */
final class KeyFigureMetrics {

  private KeyFigureMetrics() {}

  static void register(PrometheusRegistry registry, Briefer briefer) {
    GaugeWithCallback.builder()
        .name("cloud_dashboard_key_figure")
        .help("Key figures, in the units of the page; absent while unknown or stale.")
        .labelNames("name")
        .callback(
            gauge -> {
              Briefing briefing = briefer.now();
              if (!briefing.stale()) {
                briefing.kpis().stream()
                    .filter(value -> value.value() != null)
                    .forEach(value -> tell(gauge, value));
              }
            })
        .register(registry);
    GaugeWithCallback.builder()
        .name("cloud_dashboard_alerts")
        .help("Alerts that stand, by severity.")
        .labelNames("severity")
        .callback(
            gauge -> {
              Briefing briefing = briefer.now();
              for (AlarmPriority severity : AlarmPriority.values()) {
                gauge.call(count(briefing, severity), severity.wireName());
              }
            })
        .register(registry);
  }

  private static void tell(GaugeWithCallback.Callback gauge, KpiValue value) {
    gauge.call(value.value(), value.kpi().wireName());
  }

  private static long count(Briefing briefing, AlarmPriority severity) {
    return briefing.alerts().stream().filter(alert -> alert.severity() == severity).count();
  }
}
