package io.mqttfactory.hmi;

import io.mqttfactory.hmi.alarm.AlarmDesk;
import io.mqttfactory.hmi.view.AlarmView;
import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.AlarmSnapshot;
import io.mqttfactory.model.AlarmState;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;

/** How many alarms of each priority are in each state. */
final class AlarmMetrics {

  private AlarmMetrics() {}

  static void register(PrometheusRegistry registry, AlarmDesk desk) {
    GaugeWithCallback.builder()
        .name("hmi_alarms")
        .help("Alarms, by priority and state.")
        .labelNames("priority", "state")
        .callback(
            gauge -> {
              List<AlarmSnapshot> alarms = desk.alarms().stream().map(AlarmView::snapshot).toList();
              for (AlarmPriority priority : AlarmPriority.values()) {
                for (AlarmState state : AlarmState.values()) {
                  gauge.call(count(alarms, priority, state), priority.wireName(), state.wireName());
                }
              }
            })
        .register(registry);
  }

  private static long count(List<AlarmSnapshot> alarms, AlarmPriority priority, AlarmState state) {
    return alarms.stream()
        .filter(alarm -> alarm.priority() == priority && alarm.state() == state)
        .count();
  }
}
