package io.mqttfactory.hmi;

import static io.mqttfactory.model.cloud.TrendDirection.DECREASING;
import static io.mqttfactory.model.cloud.TrendDirection.INCREASING;
import static io.mqttfactory.model.cloud.TrendDirection.STABLE;

import io.mqttfactory.hmi.alarm.AlarmHistory;
import io.mqttfactory.hmi.view.Advice;
import io.mqttfactory.hmi.view.AlarmSummary;
import io.mqttfactory.hmi.view.AlarmView;
import io.mqttfactory.hmi.view.Cell;
import io.mqttfactory.hmi.view.Finding;
import io.mqttfactory.hmi.view.HmiState;
import io.mqttfactory.hmi.view.JournalEntry;
import io.mqttfactory.hmi.view.LinkView;
import io.mqttfactory.hmi.view.Outlook;
import io.mqttfactory.hmi.view.Panel;
import io.mqttfactory.hmi.view.Quality;
import io.mqttfactory.hmi.view.SourceView;
import io.mqttfactory.hmi.view.Trend;
import io.mqttfactory.hmi.view.TrendRange;
import io.mqttfactory.hmi.view.ViewSource;
import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.AlarmSnapshot;
import io.mqttfactory.model.AlarmState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A dashboard for a boss, of a plant that is not all right, with hostile text where it fits. */
public final class SampleDashboard implements ViewSource, AlarmHistory {

  /** What a stranger may put into a payload. */
  public static final String HOSTILE = "<img src=x onerror=alert(1)>\u001b[2J";

  private static final int JOURNAL = 12;

  private final Supplier<Instant> clock;
  private volatile boolean healthy;

  public SampleDashboard(Supplier<Instant> clock) {
    this.clock = clock;
  }

  /** From now on all is well. */
  public void heal() {
    healthy = true;
  }

  @Override
  public HmiState state() {
    Instant now = clock.get();
    return new HmiState(
        "CloudDashboard",
        "Factory overview",
        "factory",
        now,
        new LinkView("localhost:1884", true, 8_640, now.minusSeconds(3)),
        List.of(
            new SourceView("Bridge", false, now.minusSeconds(3), ""),
            new SourceView("Analytics", true, null, "nothing heard yet")),
        List.of(figures(), production()),
        alarms(),
        new AlarmSummary(
            healthy ? 0 : 1,
            healthy ? 0 : 1,
            healthy ? 0 : 1,
            0,
            0,
            1,
            3,
            false,
            List.of(),
            List.of(),
            List.of()),
        false,
        ranges(),
        outlook(now));
  }

  private Outlook outlook(Instant now) {
    return healthy
        ? new Outlook(
            "The plant is all right and costs 14.20 € an hour", true, List.of(), List.of())
        : new Outlook(
            "The plant needs attention: power is too high and costs 22.10 € an hour",
            false,
            advice(),
            findings(now));
  }

  private static List<Advice> advice() {
    return List.of(
        new Advice(
            1,
            "energy",
            "Average power was above 280 kW in 38 of the last 60 minutes",
            "Start the compressors one after the other in the early shift",
            "about 12 kW less at peak, 310 € less a month",
            0.82),
        new Advice(
            2,
            "production",
            "Vibration of the drive bearing rises by 0.4 mm/s a day",
            "Have the drive bearing replaced before Friday",
            "no unplanned stop of about 4 h, 2.1 points of OEE",
            0.74),
        new Advice(
            3,
            "environment",
            "CO2 was above 800 ppm during the late shift",
            "Run the ventilation one step higher from 14:00 to 22:00",
            "comfort above 80 again, 1 kW more",
            0.35),
        new Advice(4, "energy", "A fourth cause", "A fourth measure", "A fourth effect", 0.1));
  }

  private static List<Finding> findings(Instant now) {
    return List.of(
        new Finding("prediction", "Power peaks at 291 kW", 0.87, now.plusSeconds(7_200)),
        new Finding("prediction", "The bearing reaches 4.5 mm/s", 0.61, now.plusSeconds(180_000)),
        new Finding("insight", "Energy per part is highest on Mondays " + HOSTILE, null, null));
  }

  private static Panel figures() {
    return new Panel(
        "figures",
        "Key figures of the last hour",
        List.of(
            figure("efficiency", "Energy efficiency", 85.4, "%").target(88.0).trend(STABLE).done(),
            figure("comfort", "Comfort", 86.8, "").target(80.0).trend(DECREASING).done(),
            figure("health", "Health rate", 97.2, "%").target(99.0).completeness(0.993).done(),
            figure("oee", "OEE", 78.4, "%")
                .target(85.0)
                .trend(DECREASING)
                .completeness(0.82)
                .alarm(AlarmPriority.MEDIUM)
                .done(),
            figure("energy", "Energy today", 1_842.3, "kWh").trend(INCREASING).done(),
            figure("cost", "Cost today", 405.3, "€").trend(INCREASING).target(380.0).done(),
            figure("carbon", "CO₂ today", null, "kg").done(),
            figure("per_part", "Energy per part", 0.3, "kWh").completeness(0.0).done()));
  }

  private static Panel production() {
    List<Cell> cells =
        List.of(
            figure("good", "Good parts today", 5_871.0, "").done(),
            figure("rejects", "Rejects today", 74.0, "").done(),
            CellDraft.text("shift", "Shift", "early_shift", Quality.STALE).done());
    return new Panel("production", "Production", cells);
  }

  private static CellDraft figure(String tag, String label, Double value, String unit) {
    return CellDraft.number(tag, label, unit, 1, value, Quality.GOOD);
  }

  @Override
  public List<AlarmView> alarms() {
    AlarmState active = healthy ? AlarmState.NORMAL : AlarmState.UNACKNOWLEDGED;
    return List.of(
        alert("power_high", AlarmPriority.HIGH, active, "Average power 291.4 kW is above 280 kW"),
        alert("co2_high", AlarmPriority.MEDIUM, active, "Average CO2 812 ppm is above 800 ppm"),
        alert("comfort_low", AlarmPriority.LOW, active, "Comfort is below 70 " + HOSTILE),
        alert("grid", AlarmPriority.HIGH, AlarmState.NORMAL, "Grid normal in 71 % of the samples"));
  }

  private AlarmView alert(String id, AlarmPriority priority, AlarmState state, String message) {
    Instant since = clock.get().minusSeconds(1_500);
    AlarmSnapshot snapshot =
        new AlarmSnapshot(
            id, "factory", state, priority, message, null, "", null, 1, since, null, null, null,
            null, null, since);
    return new AlarmView(snapshot, "", "", "", "");
  }

  @Override
  public List<JournalEntry> journal(String alarm, long before, int limit) {
    Instant now = clock.get();
    return LongStream.iterate(Math.min(before - 1, JOURNAL), number -> number > 0, n -> n - 1)
        .limit(limit)
        .mapToObj(number -> entry(number, now.minusSeconds(900 * (JOURNAL + 1 - number))))
        .toList();
  }

  private static JournalEntry entry(long number, Instant at) {
    AlarmState before = number % 2 == 0 ? AlarmState.NORMAL : AlarmState.UNACKNOWLEDGED;
    AlarmState after = number % 2 == 0 ? AlarmState.UNACKNOWLEDGED : AlarmState.NORMAL;
    String message = "Average power 291.4 kW is above 280 kW";
    return new JournalEntry(
        number, at, "power_high", AlarmPriority.HIGH, before, after, number, message, "");
  }

  @Override
  public List<TrendRange> ranges() {
    return List.of(TrendRange.AN_HOUR, TrendRange.A_DAY, TrendRange.A_WEEK);
  }

  @Override
  public List<Trend> trends(TrendRange range, int points) {
    return List.of(
        trend(range, points, "power", "Power", "kW", 250, 280.0),
        trend(range, points, "output", "Good parts per hour", "", 5_800, null),
        trend(range, points, "temperature", "Hall temperature", "°C", 23, null),
        trend(range, points, "co2", "CO₂ in the hall", "ppm", 640, 800.0));
  }

  /** A wave with a hole, which over days begins with what was simulated. */
  private Trend trend(
      TrendRange range,
      int points,
      String tag,
      String label,
      String unit,
      double mean,
      Double high) {
    Instant from = clock.get().minus(range.length());
    Duration step = range.length().dividedBy(points);
    Stream<Double> values =
        IntStream.range(0, points)
            .mapToObj(i -> i > points * 3 / 4 && i < points * 5 / 6 ? null : wave(mean, i));
    Instant simulatedUntil = range == TrendRange.AN_HOUR ? null : from.plus(step.multipliedBy(60));
    return new Trend(
        tag, label, unit, from, step.toMillis(), values.toList(), null, high, simulatedUntil);
  }

  private static Double wave(double mean, int i) {
    return mean * (1 + 0.1 * Math.sin(i / 9.0) + 0.01 * (i * 37 % 11 - 5) / 5);
  }
}
