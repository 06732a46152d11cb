package io.mqttfactory.analytics.store;

import io.mqttfactory.analytics.window.Measure;
import io.mqttfactory.analytics.window.WindowFigures;
import io.mqttfactory.cloud.WindowLayout;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.cloud.Aggregate;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Figures in columns for people, and the whole aggregate for the engine, simulated or not. */
final class AnalyticsLayout implements WindowLayout {

  @Override
  public String table() {
    return "analytics_data";
  }

  @Override
  public String withPayloads() {
    return table();
  }

  @Override
  public Map<String, Object> columns(Aggregate aggregate, String payload) {
    WindowFigures figures = WindowFigures.of(aggregate);
    Map<String, Object> columns = new LinkedHashMap<>();
    for (Measure measure : Measure.values()) {
      OptionalDouble value = figures.of(measure);
      columns.put(measure.wireName(), value.isPresent() ? value.getAsDouble() : null);
    }
    columns.put("mode", figures.mode().name().toLowerCase(Locale.ROOT));
    columns.put("raw_data", payload == null ? write(aggregate) : payload);
    return columns;
  }

  private static String write(Aggregate aggregate) {
    return new String(Json.write(aggregate), StandardCharsets.UTF_8);
  }
}
