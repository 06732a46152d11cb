package io.mqttfactory.hmi.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.hmi.view.AlarmSummary.Frequency;
import io.mqttfactory.hmi.view.JournalEntry;
import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.AlarmState;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlarmStatisticsTest {

  private static final Instant START = Timeline.START;

  private final AlarmStatistics statistics = new AlarmStatistics();
  private final Map<String, Long> occurrences = new HashMap<>();
  private long number;

  @Test
  void tenMinutesAndAnHourEnd() {
    raise(0, "a");
    raise(60, "b");

    at(599);
    assertThat(statistics.inTenMinutes()).isEqualTo(2);
    at(600);
    assertThat(statistics.inTenMinutes()).isEqualTo(1);
    at(3_599);
    assertThat(statistics.inAnHour()).isEqualTo(2);
    at(3_600);
    assertThat(statistics.inAnHour()).isEqualTo(1);
  }

  @Test
  void aFloodBeginsWithTheEleventhAndEndsBelowFive() {
    for (int i = 0; i < 10; i++) {
      raise(i * 10, "a" + i);
    }
    assertThat(statistics.isFlood()).isFalse();
    raise(100, "a10");
    assertThat(statistics.isFlood()).isTrue();

    at(600 + 50);
    assertThat(statistics.inTenMinutes()).isEqualTo(5);
    assertThat(statistics.isFlood()).isTrue();
    at(600 + 60);
    assertThat(statistics.inTenMinutes()).isEqualTo(4);
    assertThat(statistics.isFlood()).isFalse();
  }

  @Test
  void aFloodThatEndedBeginsOnlyAboveTenAgain() {
    for (int i = 0; i < 11; i++) {
      raise(0, "a" + i);
    }
    raise(600, "b");

    assertThat(statistics.isFlood()).isFalse();
  }

  @Test
  void threeWithinAMinuteAreChattering() {
    raise(0, "slow");
    raise(30, "slow");
    raise(61, "slow");
    raise(100, "fast");
    raise(130, "fast");
    raise(160, "fast");

    assertThat(statistics.chattering()).containsExactly("fast");
  }

  @Test
  void chatteringIsForgottenAfterAnHour() {
    raise(0, "fast");
    raise(1, "fast");
    raise(2, "fast");

    at(3_599);
    assertThat(statistics.chattering()).containsExactly("fast");
    at(3_600);
    assertThat(statistics.chattering()).isEmpty();
  }

  @Test
  void theTenMostFrequentOfADayComeFirst() {
    for (int i = 0; i < 12; i++) {
      for (int times = 0; times <= i; times++) {
        raise(i * 100 + times, "a" + i);
      }
    }
    assertThat(statistics.mostFrequent())
        .hasSize(10)
        .startsWith(new Frequency("a11", 12), new Frequency("a10", 11))
        .endsWith(new Frequency("a2", 3));
    at(2 * 86_400);
    assertThat(statistics.mostFrequent()).isEmpty();
  }

  @Test
  void whatIsNoRaiseDoesNotCount() {
    raise(0, "a");
    add(1, "a", AlarmState.UNACKNOWLEDGED, AlarmState.SHELVED, 1);
    add(2, "a", AlarmState.SHELVED, AlarmState.UNACKNOWLEDGED, 1);
    add(3, "a", AlarmState.UNACKNOWLEDGED, AlarmState.ACKNOWLEDGED, 1);

    assertThat(statistics.inTenMinutes()).isEqualTo(1);
  }

  @Test
  void whatWasRaisedUnseenCountsWhenItIsTold() {
    add(0, "a", AlarmState.SHELVED, AlarmState.UNACKNOWLEDGED, 1);

    assertThat(statistics.inTenMinutes()).isEqualTo(1);
  }

  @Test
  void anAlarmWhoseCountBeganAnewCounts() {
    raise(0, "a");
    raise(1, "a");
    add(2, "a", AlarmState.NORMAL, AlarmState.UNACKNOWLEDGED, 1);

    assertThat(statistics.inTenMinutes()).isEqualTo(3);
  }

  @Test
  void timeDoesNotGoBack() {
    raise(600, "a");
    raise(0, "b");

    assertThat(statistics.now()).isEqualTo(START.plusSeconds(600));
    assertThat(statistics.inTenMinutes()).isEqualTo(2);
  }

  @Test
  void remembersNoMoreThanTheJournal() {
    for (int i = 0; i < Journal.CAPACITY + 5; i++) {
      raise(i, "a");
    }
    assertThat(statistics.mostFrequent()).containsExactly(new Frequency("a", Journal.CAPACITY));
  }

  private void at(long second) {
    statistics.advance(START.plusSeconds(second));
  }

  private void raise(long second, String alarm) {
    long occurrence = occurrences.merge(alarm, 1L, Long::sum);
    add(second, alarm, AlarmState.NORMAL, AlarmState.UNACKNOWLEDGED, occurrence);
  }

  private void add(long second, String alarm, AlarmState from, AlarmState to, long occurrence) {
    Instant at = START.plusSeconds(second);
    AlarmPriority priority = AlarmPriority.LOW;
    statistics.add(
        new JournalEntry(++number, at, alarm, priority, from, to, occurrence, "message", ""));
  }
}
