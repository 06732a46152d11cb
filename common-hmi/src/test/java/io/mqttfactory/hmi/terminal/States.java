package io.mqttfactory.hmi.terminal;

import io.mqttfactory.hmi.view.AlarmSummary;
import io.mqttfactory.hmi.view.AlarmSummary.Frequency;
import io.mqttfactory.hmi.view.AlarmView;
import io.mqttfactory.hmi.view.Cell;
import io.mqttfactory.hmi.view.HmiState;
import io.mqttfactory.hmi.view.JournalEntry;
import io.mqttfactory.hmi.view.LinkView;
import io.mqttfactory.hmi.view.Panel;
import io.mqttfactory.hmi.view.Quality;
import io.mqttfactory.hmi.view.SourceView;
import io.mqttfactory.hmi.view.Trend;
import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.AlarmSnapshot;
import io.mqttfactory.model.AlarmState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A line with three alarms, as its HMI would tell it. */
final class States {

  static final Instant NOW = Instant.parse("2026-03-04T09:30:00Z");

  private States() {}

  static HmiState line() {
    return line(NOW, panels(), alarms());
  }

  static HmiState calm() {
    return line(NOW, panels(), List.of());
  }

  static HmiState line(Instant at, List<Panel> panels, List<AlarmView> alarms) {
    LinkView link = new LinkView("mosquitto:1883", true, 12_345, at.minusSeconds(2));
    List<SourceView> sources = List.of(new SourceView("PLC1", false, at.minusSeconds(2), ""));
    return HmiState.ofHmi(
        "HMI1",
        "Manufacturing line 1",
        "line1",
        at,
        link,
        sources,
        panels,
        alarms,
        summary(alarms));
  }

  /** With all that an alarm system may be blamed for, but for alarms that stand. */
  static HmiState floodedAlarms() {
    HmiState line = line();
    List<Frequency> mostFrequent =
        IntStream.rangeClosed(1, 10).mapToObj(i -> new Frequency("alarm" + i, 21 - i)).toList();
    AlarmSummary summary =
        new AlarmSummary(
            1, 1, 1, 2, 1, 14, 40, true, List.of("pressure_low", "jam"), List.of(), mostFrequent);
    return HmiState.ofHmi(
        line.component(),
        line.title(),
        line.area(),
        NOW,
        line.link(),
        line.sources(),
        line.panels(),
        line.alarms(),
        summary);
  }

  static HmiState silent() {
    HmiState line = line();
    List<SourceView> sources =
        List.of(new SourceView("PLC1", true, NOW.minusSeconds(12), "said offline"));
    LinkView link = new LinkView("mosquitto:1883", false, 12_345, NOW.minusSeconds(12));
    List<Panel> stale =
        List.of(
            new Panel("process", "Process", List.of(cell("speed", 105.2, Quality.STALE, null))));
    return HmiState.ofHmi(
        line.component(),
        line.title(),
        line.area(),
        NOW,
        link,
        sources,
        stale,
        List.of(),
        summary(List.of()));
  }

  static List<Panel> panels() {
    return List.of(
        new Panel(
            "process",
            "Process",
            List.of(
                new Cell(
                    "state",
                    "State",
                    null,
                    "execute",
                    "",
                    null,
                    null,
                    null,
                    Quality.GOOD,
                    null,
                    ""),
                cell("speed", 105.2, Quality.GOOD, null),
                new Cell(
                    "vibration",
                    "Vibration",
                    4.71,
                    "4.71",
                    "mm/s",
                    0.0,
                    10.0,
                    null,
                    Quality.GOOD,
                    AlarmPriority.HIGH,
                    "ISO zone C"),
                new Cell(
                    "temperature",
                    "Temperature",
                    61.4,
                    "61.4",
                    "°C",
                    0.0,
                    100.0,
                    60.0,
                    Quality.GOOD,
                    null,
                    ""))),
        new Panel(
            "oee",
            "Equipment effectiveness",
            List.of(
                percent("oee", "OEE", 74.8),
                percent("availability", "Availability", 88.8),
                percent("performance", "Performance", 86.1),
                percent("quality", "Quality", 97.8),
                new Cell(
                    "rejects",
                    "Rejects",
                    null,
                    "unknown",
                    "",
                    null,
                    null,
                    null,
                    Quality.UNKNOWN,
                    null,
                    ""))));
  }

  private static Cell percent(String tag, String label, double value) {
    return new Cell(tag, label, value, "" + value, "%", 0.0, 100.0, 85.0, Quality.GOOD, null, "");
  }

  static Cell cell(String tag, double value, Quality quality, AlarmPriority alarm) {
    return new Cell(
        tag, "Speed", value, "" + value, "1/min", 0.0, 150.0, 120.0, quality, alarm, "");
  }

  /** So many panels with four values each. */
  static List<Panel> manyPanels(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            number ->
                new Panel(
                    "panel" + number,
                    "Panel " + number,
                    IntStream.range(0, 4)
                        .mapToObj(
                            i -> percent("v" + number + i, "Value " + number + "." + i, 10 * i))
                        .toList()))
        .toList();
  }

  static List<AlarmView> alarms() {
    return List.of(
        alarm("vibration_high", AlarmPriority.HIGH, AlarmState.UNACKNOWLEDGED),
        alarm("temperature_high", AlarmPriority.MEDIUM, AlarmState.RETURNED_UNACKNOWLEDGED),
        alarm("rejects_high", AlarmPriority.LOW, AlarmState.ACKNOWLEDGED),
        alarm("speed_low", AlarmPriority.LOW, AlarmState.SHELVED),
        alarm("power_high", AlarmPriority.LOW, AlarmState.NORMAL));
  }

  static AlarmView alarm(String id, AlarmPriority priority, AlarmState state) {
    return alarm(id, priority, state, "Message of " + id);
  }

  static AlarmView alarm(String id, AlarmPriority priority, AlarmState state, String message) {
    Instant raised = NOW.minusSeconds(125);
    AlarmSnapshot snapshot =
        new AlarmSnapshot(
            id, "line1", state, priority, message, 4.71, "mm/s", 4.5, 3, raised, null, null, null,
            null, null, raised);
    return new AlarmView(
        snapshot, "vibration", "A bearing is worn", "The spindle seizes", "Stop the line");
  }

  static AlarmSummary summary(List<AlarmView> alarms) {
    int unacknowledged =
        (int) alarms.stream().filter(a -> a.snapshot().state().needsAcknowledgement()).count();
    return new AlarmSummary(
        count(alarms, AlarmPriority.HIGH),
        count(alarms, AlarmPriority.MEDIUM),
        count(alarms, AlarmPriority.LOW),
        unacknowledged,
        (int) alarms.stream().filter(a -> a.snapshot().state() == AlarmState.SHELVED).count(),
        3,
        5,
        false,
        List.of(),
        List.of(),
        List.of());
  }

  private static int count(List<AlarmView> alarms, AlarmPriority priority) {
    return (int)
        alarms.stream()
            .filter(a -> a.snapshot().priority() == priority)
            .filter(a -> a.snapshot().state().isAnnunciated())
            .count();
  }

  static List<Trend> trends() {
    return List.of(
        trend("speed", "Speed", "1/min", 105, 6, null),
        trend("vibration", "Vibration", "mm/s", 4, 0.8, 4.5),
        trend("temperature", "Temperature", "°C", 60, 3, null));
  }

  /** A wave with a hole of ten points. */
  static Trend trend(
      String tag, String label, String unit, double mean, double swing, Double high) {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      values.add(i >= 40 && i < 50 ? null : mean + swing * Math.sin(i / 9.0));
    }
    return new Trend(tag, label, unit, NOW.minusSeconds(300), 2_500, values, null, high);
  }

  static List<JournalEntry> journal() {
    return IntStream.range(0, 30)
        .mapToObj(
            i ->
                new JournalEntry(
                    30 - i,
                    NOW.minusSeconds(10L * i),
                    "vibration_high",
                    AlarmPriority.HIGH,
                    i % 2 == 0 ? AlarmState.UNACKNOWLEDGED : AlarmState.NORMAL,
                    i % 2 == 0 ? AlarmState.ACKNOWLEDGED : AlarmState.UNACKNOWLEDGED,
                    1 + i / 2,
                    "Vibration 4.71 mm/s",
                    i % 2 == 0 ? "anna" : ""))
        .toList();
  }
}
