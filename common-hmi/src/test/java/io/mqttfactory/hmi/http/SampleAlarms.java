package io.mqttfactory.hmi.http;

import io.mqttfactory.hmi.alarm.AlarmCommands;
import io.mqttfactory.hmi.view.AlarmView;
import io.mqttfactory.hmi.view.JournalEntry;
import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.AlarmSnapshot;
import io.mqttfactory.model.AlarmState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Alarms that operators can act upon, without a plant behind them. Thread-safe. */
final class SampleAlarms implements AlarmCommands {

  private static final int JOURNAL = 120;

  private final Map<String, AlarmSnapshot> alarms = new LinkedHashMap<>();
  private final List<String> commands = new ArrayList<>();

  /** One in each state. */
  static SampleAlarms inEachState() {
    SampleAlarms sample = new SampleAlarms();
    sample.put(
        "vibration_high",
        AlarmState.UNACKNOWLEDGED,
        AlarmPriority.HIGH,
        "Vibration 4.81 mm/s is above 4.5 mm/s");
    sample.put(
        "pressure_high",
        AlarmState.ACKNOWLEDGED,
        AlarmPriority.MEDIUM,
        "Pressure 1.65 bar is above 1.6 bar");
    sample.put(
        "quality_low",
        AlarmState.RETURNED_UNACKNOWLEDGED,
        AlarmPriority.LOW,
        "Quality was below 99 % " + SampleHmi.HOSTILE);
    sample.put("plc9_silent", AlarmState.SHELVED, AlarmPriority.HIGH, "PLC9 is silent");
    sample.put("speed_low", AlarmState.SUPPRESSED, AlarmPriority.LOW, "Speed is low");
    sample.put("door_open", AlarmState.OUT_OF_SERVICE, AlarmPriority.LOW, "A door is open");
    sample.put("pressure_low", AlarmState.NORMAL, AlarmPriority.MEDIUM, "Pressure is low");
    sample.put("line_alarm", AlarmState.NORMAL, AlarmPriority.HIGH, "The line tells an alarm");
    return sample;
  }

  /** As they come in a flood. */
  SampleAlarms andMore(int count) {
    for (int i = 1; i <= count; i++) {
      AlarmPriority priority = AlarmPriority.values()[i % 3];
      put("station_" + i, AlarmState.UNACKNOWLEDGED, priority, "Station " + i + " has no material");
    }
    return this;
  }

  synchronized void put(String id, AlarmState state, AlarmPriority priority, String message) {
    Instant now = Instant.now();
    boolean shelved = state == AlarmState.SHELVED;
    alarms.put(
        id,
        new AlarmSnapshot(
            id,
            "line1",
            state,
            priority,
            message,
            4.81,
            "mm/s",
            4.5,
            state == AlarmState.NORMAL ? 0 : 1,
            state == AlarmState.NORMAL ? null : now.minusSeconds(200),
            state == AlarmState.ACKNOWLEDGED ? now.minusSeconds(60) : null,
            state == AlarmState.ACKNOWLEDGED ? "Anna" : null,
            null,
            shelved ? now.plusSeconds(1_800) : null,
            shelved ? "Anna" : null,
            now));
  }

  @Override
  public Answer acknowledge(String alarm, String by) {
    return command("acknowledge " + alarm + " by " + by, alarm, AlarmState.ACKNOWLEDGED);
  }

  @Override
  public Answer shelve(String alarm, String by, Duration time) {
    return command(
        "shelve " + alarm + " by " + by + " for " + time.toMinutes(), alarm, AlarmState.SHELVED);
  }

  @Override
  public Answer unshelve(String alarm, String by) {
    return command("unshelve " + alarm + " by " + by, alarm, AlarmState.NORMAL);
  }

  private synchronized Answer command(String text, String id, AlarmState next) {
    AlarmSnapshot alarm = alarms.get(id);
    if (alarm == null) {
      return Answer.UNKNOWN;
    }
    boolean possible =
        switch (next) {
          case ACKNOWLEDGED -> alarm.state().needsAcknowledgement();
          case SHELVED -> alarm.state() != AlarmState.SHELVED;
          default -> alarm.state() == AlarmState.SHELVED;
        };
    if (!possible) {
      return Answer.NOT_NOW;
    }
    commands.add(text);
    put(id, next, alarm.priority(), alarm.message());
    return Answer.DONE;
  }

  /** What operators did so far. */
  synchronized List<String> commands() {
    return List.copyOf(commands);
  }

  @Override
  public synchronized List<AlarmView> alarms() {
    return alarms.values().stream()
        .sorted(
            Comparator.comparing((AlarmSnapshot alarm) -> !alarm.state().isAnnunciated())
                .thenComparing(AlarmSnapshot::priority))
        .map(
            alarm ->
                new AlarmView(
                    alarm,
                    "vibration",
                    "A worn bearing, or a loose base.",
                    "The bearing fails within days.",
                    "Reduce the speed and call maintenance."))
        .toList();
  }

  synchronized int count(AlarmPriority priority) {
    return (int)
        alarms.values().stream()
            .filter(alarm -> alarm.state().isAnnunciated() && alarm.priority() == priority)
            .count();
  }

  synchronized int count(AlarmState state) {
    return (int) alarms.values().stream().filter(alarm -> alarm.state() == state).count();
  }

  synchronized int unacknowledged() {
    return (int)
        alarms.values().stream().filter(alarm -> alarm.state().needsAcknowledgement()).count();
  }

  @Override
  public List<JournalEntry> journal(String alarm, long before, int limit) {
    Instant now = Instant.now();
    return LongStream.iterate(Math.min(before - 1, JOURNAL), number -> number > 0, n -> n - 1)
        .limit(limit)
        .mapToObj(
            number ->
                new JournalEntry(
                    number,
                    now.minusSeconds(60 * (JOURNAL - number)),
                    "vibration_high",
                    AlarmPriority.HIGH,
                    AlarmState.UNACKNOWLEDGED,
                    AlarmState.ACKNOWLEDGED,
                    number,
                    "Vibration 4.81 mm/s is above 4.5 mm/s",
                    "Anna"))
        .toList();
  }
}
