package io.mqttfactory.system.harness;

import io.mqttfactory.aggregate.Window;
import io.mqttfactory.aggregate.WindowReadings;
import io.mqttfactory.model.EnergyReading;
import io.mqttfactory.model.EnvironmentReading;
import io.mqttfactory.model.LineReading;
import io.mqttfactory.model.ParsedReading;
import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.model.ReadingType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The historian's rows as readings, by the windows in which they were measured. */
final class StoredReadings {

  private static final Map<ReadingType<?>, String> TABLES =
      Map.of(
          ReadingType.LINE, "manufacturing_data",
          ReadingType.ENERGY, "energy_data",
          ReadingType.ENVIRONMENT, "environmental_data");

  private final HistorianDatabase database;
  private final Duration period;

  StoredReadings(HistorianDatabase database, Duration period) {
    this.database = database;
    this.period = period;
  }

  /** All windows in which something was measured, the oldest first. */
  List<WindowReadings> windows() {
    Map<Window, List<Reading>> byWindow = new TreeMap<>();
    Map<ReadingKey, LineReading> lines = new HashMap<>();
    for (Reading reading : all()) {
      byWindow
          .computeIfAbsent(
              Window.of(reading.stamp().timestamp(), period), absent -> new ArrayList<>())
          .add(reading);
      if (reading instanceof LineReading line) {
        lines.put(line.key().orElseThrow(), line);
      }
    }
    List<WindowReadings> windows = new ArrayList<>();
    byWindow.forEach((window, readings) -> windows.add(windowOf(window, readings, lines)));
    return windows;
  }

  private static WindowReadings windowOf(
      Window window, List<Reading> readings, Map<ReadingKey, LineReading> lines) {
    WindowReadings alone =
        new WindowReadings(
            window,
            of(EnergyReading.class, readings),
            of(EnvironmentReading.class, readings),
            of(LineReading.class, readings),
            Optional.empty());
    Optional<LineReading> before =
        alone.line().stream()
            .findFirst()
            .flatMap(LineReading::key)
            .map(key -> new ReadingKey(key.source(), key.epoch(), key.sequence() - 1))
            .map(lines::get);
    return new WindowReadings(window, alone.energy(), alone.environment(), alone.line(), before);
  }

  /** The same window without the line reading before it. */
  static WindowReadings alone(WindowReadings readings) {
    return new WindowReadings(
        readings.window(),
        readings.energy(),
        readings.environment(),
        readings.line(),
        Optional.empty());
  }

  private List<Reading> all() {
    List<Reading> readings = new ArrayList<>();
    TABLES.forEach(
        (type, table) ->
            new SqliteProbe(database.file())
                .each(
                    "SELECT raw_data FROM " + table + " WHERE simulated = 0",
                    row -> readings.add(parse(type, row.getString(1)))));
    return readings;
  }

  private static Reading parse(ReadingType<?> type, String payload) {
    byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
    if (type.parse(bytes) instanceof ParsedReading.Valid<? extends Reading> valid) {
      return valid.reading();
    }
    throw new IllegalStateException("the historian has stored " + payload);
  }

  private static <R extends Reading> List<R> of(Class<R> type, List<Reading> readings) {
    return readings.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
