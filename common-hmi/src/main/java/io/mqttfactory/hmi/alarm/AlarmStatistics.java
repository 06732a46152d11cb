package io.mqttfactory.hmi.alarm;

import io.mqttfactory.hmi.view.AlarmSummary.Frequency;
import io.mqttfactory.hmi.view.JournalEntry;
import io.mqttfactory.model.AlarmState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often alarms were raised, over the last 24 hours of plant time and at most as many raises as
 * the journal has entries. Limits after ISA-18.2 and EEMUA 191. Not thread-safe.
 */
final class AlarmStatistics {

  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private static final int FLOOD_BEGINS_ABOVE = 10;
  private static final int FLOOD_ENDS_BELOW = 5;

  private static final int CHATTERS = 3;
  private static final Duration CHATTERING = Duration.ofMinutes(1);

  private static final int MOST_FREQUENT = 10;

  private record Raise(Instant at, String alarm) {}

  private final Deque<Raise> ofDay = new ArrayDeque<>();
  private final Deque<Instant> ofTenMinutes = new ArrayDeque<>();
  private final Map<String, Long> occurrences = new HashMap<>();
  private Instant now = Instant.EPOCH;
  private boolean flood;

  /** Counts a transition that raised an alarm: what is back from its shelf was counted before. */
  void add(JournalEntry entry) {
    advance(entry.at());
    if (entry.to() != AlarmState.UNACKNOWLEDGED) {
      return;
    }
    Long before = occurrences.put(entry.alarm(), entry.occurrence());
    boolean isOld = before != null && before == entry.occurrence();
    if (isOld && entry.from() == AlarmState.SHELVED) {
      return;
    }
    ofTenMinutes.addLast(now);
    ofDay.addLast(new Raise(now, entry.alarm()));
    if (ofDay.size() > Journal.CAPACITY) {
      ofDay.removeFirst();
    }
    flood |= ofTenMinutes.size() > FLOOD_BEGINS_ABOVE;
  }

  /** Lets time pass; it never goes back. */
  void advance(Instant time) {
    if (!time.isAfter(now)) {
      return;
    }
    now = time;
    while (!ofTenMinutes.isEmpty() && isOver(ofTenMinutes.getFirst(), TEN_MINUTES)) {
      ofTenMinutes.removeFirst();
    }
    while (!ofDay.isEmpty() && isOver(ofDay.getFirst().at, DAY)) {
      ofDay.removeFirst();
    }
    flood &= ofTenMinutes.size() >= FLOOD_ENDS_BELOW;
  }

  private boolean isOver(Instant at, Duration span) {
    return !at.isAfter(now.minus(span));
  }

  /** The newest time that was told. */
  Instant now() {
    return now;
  }

  boolean isFlood() {
    return flood;
  }

  int inTenMinutes() {
    return ofTenMinutes.size();
  }

  int inAnHour() {
    return (int) ofDay.stream().filter(raise -> !isOver(raise.at, HOUR)).count();
  }

  /** Raised three times or more within one minute, in the last hour. */
  List<String> chattering() {
    Map<String, List<Instant>> times = new LinkedHashMap<>();
    for (Raise raise : ofDay) {
      if (!isOver(raise.at, HOUR)) {
        times.computeIfAbsent(raise.alarm, unused -> new ArrayList<>()).add(raise.at);
      }
    }
    return times.keySet().stream().filter(alarm -> isChattering(times.get(alarm))).toList();
  }

  private static boolean isChattering(List<Instant> times) {
    for (int last = CHATTERS - 1; last < times.size(); last++) {
      Instant first = times.get(last - CHATTERS + 1);
      if (Duration.between(first, times.get(last)).compareTo(CHATTERING) <= 0) {
        return true;
      }
    }
    return false;
  }

  /** The most frequent first; of equals the first by name. */
  List<Frequency> mostFrequent() {
    Map<String, Integer> counts = new HashMap<>();
    ofDay.forEach(raise -> counts.merge(raise.alarm, 1, Integer::sum));
    return counts.entrySet().stream()
        .map(count -> new Frequency(count.getKey(), count.getValue()))
        .sorted(
            Comparator.comparingInt(Frequency::count).reversed().thenComparing(Frequency::alarm))
        .limit(MOST_FREQUENT)
        .toList();
  }
}
