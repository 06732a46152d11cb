package io.mqttfactory.hmi.http;

import io.mqttfactory.hmi.view.AlarmSummary;
import io.mqttfactory.hmi.view.AlarmSummary.Frequency;
import io.mqttfactory.hmi.view.Cell;
import io.mqttfactory.hmi.view.HmiState;
import io.mqttfactory.hmi.view.LinkView;
import io.mqttfactory.hmi.view.Panel;
import io.mqttfactory.hmi.view.Quality;
import io.mqttfactory.hmi.view.SourceView;
import io.mqttfactory.hmi.view.Trend;
import io.mqttfactory.hmi.view.TrendRange;
import io.mqttfactory.hmi.view.ViewSource;
import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.AlarmState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An HMI with a value of each kind, an alarm in each state, and hostile text wherever it fits. */
final class SampleHmi implements ViewSource {

  /** What a stranger may put into a payload. */
  static final String HOSTILE = "<img src=x onerror=alert(1)>\u001b[2J";

  private final SampleAlarms alarms;

  SampleHmi(SampleAlarms alarms) {
    this.alarms = alarms;
  }

  @Override
  public HmiState state() {
    Instant now = Instant.now();
    return HmiState.ofHmi(
        "HMI1",
        "Manufacturing line 1",
        "line1",
        now,
        new LinkView("localhost:1883", true, 1_234, now.minusSeconds(1)),
        List.of(
            new SourceView("PLC1", false, now.minusSeconds(1), ""),
            new SourceView("PLC9", true, now.minusSeconds(95), "said offline " + HOSTILE)),
        List.of(production(), oee(), process(), maintenance()),
        alarms.alarms(),
        summary());
  }

  private static Panel production() {
    return new Panel(
        "production",
        "Production",
        List.of(
            words("state", "State", "running", Quality.GOOD, "for 2 h 5 min"),
            gauge("line_speed", "Line speed", 105.2, "105.2", "units/min", 0, 120, 100.0, null),
            number("good_count", "Good parts", 12_345, "12 345", ""),
            number("reject_count", "Rejected parts", 161, "161", ""),
            words("order", "Order", HOSTILE, Quality.GOOD, HOSTILE)));
  }

  private static Panel oee() {
    return new Panel(
        "oee",
        "OEE of this shift",
        List.of(
            gauge("oee", "OEE", 78.4, "78.4", "%", 0, 100, 85.0, null),
            gauge("availability", "Availability", 91.0, "91.0", "%", 0, 100, 90.0, null),
            gauge("performance", "Performance", 87.3, "87.3", "%", 0, 100, 95.0, null),
            gauge("quality_rate", "Quality", 98.7, "98.7", "%", 90, 100, 99.0, AlarmPriority.LOW)));
  }

  private static Panel process() {
    return new Panel(
        "process",
        "Process",
        List.of(
            gauge("temperature", "Temperature", 26.8, "26.8", "°C", 0, 60, null, null),
            gauge("pressure", "Pressure", 1.65, "1.65", "bar", 0, 2, 1.2, AlarmPriority.MEDIUM),
            new Cell(
                "humidity",
                "Humidity",
                44.0,
                "44.0",
                "%",
                0.0,
                100.0,
                null,
                Quality.STALE,
                null,
                ""),
            words("air", "Compressed air", "unknown", Quality.UNKNOWN, "nobody has told it")));
  }

  private static Panel maintenance() {
    return new Panel(
        "maintenance",
        "Maintenance",
        List.of(
            new Cell(
                "vibration",
                "Vibration",
                4.81,
                "4.81",
                "mm/s",
                0.0,
                7.0,
                null,
                Quality.GOOD,
                AlarmPriority.HIGH,
                "ISO zone C"),
            gauge("bearing", "Bearing temperature", 61.2, "61.2", "°C", 20, 100, null, null),
            number("hours", "Hours since service", 412, "412", "h")));
  }

  private static Cell words(String tag, String label, String text, Quality quality, String note) {
    return new Cell(tag, label, null, text, "", null, null, null, quality, null, note);
  }

  private static Cell number(String tag, String label, double value, String text, String unit) {
    return new Cell(tag, label, value, text, unit, null, null, null, Quality.GOOD, null, "");
  }

  private static Cell gauge(
      String tag,
      String label,
      double value,
      String text,
      String unit,
      double min,
      double max,
      Double target,
      AlarmPriority alarm) {
    return new Cell(tag, label, value, text, unit, min, max, target, Quality.GOOD, alarm, "");
  }

  private AlarmSummary summary() {
    return new AlarmSummary(
        alarms.count(AlarmPriority.HIGH),
        alarms.count(AlarmPriority.MEDIUM),
        alarms.count(AlarmPriority.LOW),
        alarms.unacknowledged(),
        alarms.count(AlarmState.SHELVED),
        4,
        9,
        false,
        List.of("pressure_low"),
        List.of(),
        mostFrequent());
  }

  private static List<Frequency> mostFrequent() {
    Stream<Frequency> often =
        Stream.of(new Frequency("pressure_low", 12), new Frequency("vibration_high", 3));
    Stream<Frequency> seldom =
        IntStream.rangeClosed(3, 10).mapToObj(i -> new Frequency("alarm" + i, 1));
    return Stream.concat(often, seldom).toList();
  }

  @Override
  public List<TrendRange> ranges() {
    return TrendRange.OF_HMIS;
  }

  @Override
  public List<Trend> trends(TrendRange range, int points) {
    return List.of(
        trend(range, points, "line_speed", "Line speed", "units/min", 100, null, null),
        trend(range, points, "vibration", "Vibration", "mm/s", 4, null, 4.5),
        trend(range, points, "temperature", "Temperature", "°C", 27, null, 45.0),
        trend(range, points, "pressure", "Pressure", "bar", 1.3, 0.8, 1.6));
  }

  /** A wave with a hole in it. */
  private static Trend trend(
      TrendRange range,
      int points,
      String tag,
      String label,
      String unit,
      double mean,
      Double low,
      Double high) {
    Duration step = range.length().dividedBy(points);
    Stream<Double> values =
        IntStream.range(0, points)
            .mapToObj(
                i ->
                    i > points / 2 && i < points * 6 / 10
                        ? null
                        : (Double)
                            (mean * (1 + 0.08 * Math.sin(i / 7.0) + 0.01 * (i * 37 % 11 - 5) / 5)));
    return new Trend(
        tag,
        label,
        unit,
        Instant.now().minus(range.length()),
        step.toMillis(),
        values.toList(),
        low,
        high);
  }
}
