package io.mqttfactory.hmi2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EnergyTodayTest {

  private final EnergyToday today = new EnergyToday();

  @Test
  void isUnknownBeforeTheFirstReading() {
    assertThat(today.used()).isEmpty();
    assertThat(today.note()).isEmpty();
  }

  @Test
  void countsFromTheFirstReadingAndSaysSo() {
    read("2026-03-04T09:30:00Z", 1_000);
    read("2026-03-04T10:00:00Z", 1_100);

    assertThat(today.used()).contains(100.0);
    assertThat(today.note()).isEqualTo("since 09:30");
  }

  @Test
  void thePastMakesTheDayWhole() {
    read("2026-03-04T09:30:00Z", 1_000);
    recall("2026-03-03T23:59:59Z", 700);
    recall("2026-03-04T00:00:02Z", 700);
    recall("2026-03-04T09:29:57Z", 999);
    recall("2026-03-04T09:30:00Z", 1_000);
    read("2026-03-04T10:00:00Z", 1_100);

    assertThat(today.used()).contains(400.0);
    assertThat(today.note()).isEmpty();
  }

  @Test
  void thePastOfHalfADaySaysSo() {
    recall("2026-03-04T06:00:00Z", 900);
    read("2026-03-04T09:30:00Z", 1_000);

    assertThat(today.used()).contains(100.0);
    assertThat(today.note()).isEqualTo("since 06:00");
  }

  @Test
  void thePastThatIsToldTwiceCountsOnce() {
    read("2026-03-04T09:30:00Z", 1_000);
    for (int time = 0; time < 2; time++) {
      recall("2026-03-04T00:00:02Z", 700);
      recall("2026-03-04T05:00:00Z", 800);
    }

    assertThat(today.used()).contains(300.0);
  }

  @Test
  void aPastThatReachesFurtherBackReplacesTheOneBefore() {
    read("2026-03-04T09:30:00Z", 1_000);
    recall("2026-03-04T09:00:00Z", 950);
    recall("2026-03-04T00:00:02Z", 700);
    recall("2026-03-04T09:00:00Z", 950);

    assertThat(today.used()).contains(300.0);
    assertThat(today.note()).isEmpty();
  }

  @Test
  void aNewDayBeginsAtMidnight() {
    recall("2026-03-04T00:00:02Z", 700);
    read("2026-03-04T23:59:58Z", 1_000);
    read("2026-03-05T00:00:01Z", 1_001);

    assertThat(today.used()).contains(1.0);
    assertThat(today.note()).isEmpty();
  }

  @Test
  void aNewDayAfterASilenceBeginsWithItsFirstReading() {
    read("2026-03-04T20:00:00Z", 1_000);
    read("2026-03-05T03:00:00Z", 1_500);
    read("2026-03-05T04:00:00Z", 1_600);

    assertThat(today.used()).contains(100.0);
    assertThat(today.note()).isEqualTo("since 03:00");
  }

  @Test
  void aCounterThatFellWasResetToNothing() {
    read("2026-03-04T09:30:00Z", 1_000);
    read("2026-03-04T10:00:00Z", 1_100);
    read("2026-03-04T11:00:00Z", 5);
    read("2026-03-04T12:00:00Z", 25);

    assertThat(today.used()).contains(125.0);
  }

  @Test
  void aCounterThatFellBetweenPastAndPresentWasResetToo() {
    recall("2026-03-04T00:00:02Z", 700);
    recall("2026-03-04T05:00:00Z", 800);
    read("2026-03-04T09:30:00Z", 10);

    assertThat(today.used()).contains(110.0);
  }

  @Test
  void yesterdaysPastDoesNotCount() {
    recall("2026-03-03T05:00:00Z", 100);
    read("2026-03-04T09:30:00Z", 1_000);

    assertThat(today.used()).contains(0.0);
    assertThat(today.note()).isEqualTo("since 09:30");
  }

  private void read(String at, double total) {
    today.read(Instant.parse(at), total);
  }

  private void recall(String at, double total) {
    today.recall(Instant.parse(at), total);
  }
}
