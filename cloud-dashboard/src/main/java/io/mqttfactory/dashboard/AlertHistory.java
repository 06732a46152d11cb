package io.mqttfactory.dashboard;

import io.mqttfactory.dashboard.brief.ActiveAlert;
import io.mqttfactory.dashboard.brief.Briefer;
import io.mqttfactory.dashboard.brief.Briefing;
import io.mqttfactory.dashboard.brief.Spans;
import io.mqttfactory.dashboard.store.Episode;
import io.mqttfactory.hmi.alarm.AlarmHistory;
import io.mqttfactory.hmi.view.AlarmSummary;
import io.mqttfactory.hmi.view.AlarmView;
import io.mqttfactory.hmi.view.JournalEntry;
import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.AlarmSnapshot;
import io.mqttfactory.model.AlarmState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Alerts as the faces know alarms: they come and go, and nobody operates them. Thread-safe. */
final class AlertHistory implements AlarmHistory {

  static final String AREA = "plant";

  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
  private static final Duration HOUR = Duration.ofHours(1);

  /** So many entries of one millisecond can be told apart. */
  private static final int PER_MILLI = 1_000;

  private final Briefer briefer;

  AlertHistory(Briefer briefer) {
    this.briefer = briefer;
  }

  @Override
  public List<AlarmView> alarms() {
    return views(briefer.now());
  }

  static List<AlarmView> views(Briefing briefing) {
    return briefing.alerts().stream().map(AlertHistory::view).toList();
  }

  private static AlarmView view(ActiveAlert alert) {
    AlarmSnapshot snapshot =
        new AlarmSnapshot(
            alert.kind(),
            AREA,
            AlarmState.UNACKNOWLEDGED,
            alert.severity(),
            alert.message(),
            null,
            "",
            null,
            1,
            alert.since(),
            null,
            null,
            null,
            null,
            null,
            alert.since());
    return new AlarmView(snapshot, "", "", "", "");
  }

  static AlarmSummary summary(Briefing briefing) {
    List<ActiveAlert> alerts = briefing.alerts();
    return new AlarmSummary(
        count(alerts, AlarmPriority.HIGH),
        count(alerts, AlarmPriority.MEDIUM),
        count(alerts, AlarmPriority.LOW),
        0,
        0,
        raisedSince(briefing, briefing.at().minus(TEN_MINUTES)),
        raisedSince(briefing, briefing.at().minus(HOUR)),
        false,
        List.of(),
        List.of(),
        List.of());
  }

  private static int count(List<ActiveAlert> alerts, AlarmPriority severity) {
    return (int) alerts.stream().filter(alert -> alert.severity() == severity).count();
  }

  private static int raisedSince(Briefing briefing, Instant limit) {
    long active = briefing.alerts().stream().filter(one -> one.since().isAfter(limit)).count();
    long past = briefing.past().stream().filter(one -> one.began().isAfter(limit)).count();
    return (int) (active + past);
  }

  @Override
  public List<JournalEntry> journal(String alarm, long before, int limit) {
    Briefing briefing = briefer.now();
    List<JournalEntry> entries = new ArrayList<>();
    briefing.alerts().forEach(alert -> entries.add(began(alert)));
    briefing
        .past()
        .forEach(
            episode -> {
              entries.add(over(episode));
              entries.add(began(episode));
            });
    return entries.stream()
        .filter(entry -> alarm.isEmpty() || entry.alarm().equals(alarm))
        .filter(entry -> entry.number() < before)
        .sorted(Comparator.comparingLong(JournalEntry::number).reversed())
        .limit(limit)
        .toList();
  }

  private static JournalEntry began(ActiveAlert alert) {
    return entry(alert.kind(), alert.severity(), alert.since(), true, alert.message());
  }

  private static JournalEntry began(Episode episode) {
    return entry(episode.kind(), episode.severity(), episode.began(), true, mark(episode, ""));
  }

  private static JournalEntry over(Episode episode) {
    return entry(
        episode.kind(),
        episode.severity(),
        episode.ended(),
        false,
        mark(episode, " (over after " + Spans.inWords(episode.length()) + ")"));
  }

  private static String mark(Episode episode, String ending) {
    return (episode.simulated() ? "Simulated: " : "") + episode.message() + ending;
  }

  /** The number follows from time and kind, so that it stays while other alerts come and go. */
  private static JournalEntry entry(
      String kind, AlarmPriority severity, Instant at, boolean begins, String message) {
    long place = Math.floorMod((kind + begins).hashCode(), PER_MILLI);
    return new JournalEntry(
        at.toEpochMilli() * PER_MILLI + place,
        at,
        kind,
        severity,
        begins ? AlarmState.NORMAL : AlarmState.UNACKNOWLEDGED,
        begins ? AlarmState.UNACKNOWLEDGED : AlarmState.NORMAL,
        1,
        message,
        "");
  }
}
