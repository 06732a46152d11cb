package io.mqttfactory.hmi.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.hmi.live.ReadingOrder.Place;
import io.mqttfactory.hmi.live.ReadingOrder.Verdict;
import io.mqttfactory.model.Stamp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {

  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private final ReadingOrder order = new ReadingOrder();

  @Test
  void theFirstReadingCountsAsOfItsTime() {
    Verdict verdict = judge("a", 7, 0);

    assertThat(verdict).isEqualTo(new Verdict(Place.NEWER, NOON, 0));
  }

  @Test
  void withinAnEpochTheSequenceDecides() {
    judge("a", 7, 0);

    assertThat(judge("a", 7, 2).place()).isEqualTo(Place.REPEATED);
    assertThat(judge("a", 6, 3).place()).isEqualTo(Place.LATE);
    assertThat(judge("a", 8, 4).place()).isEqualTo(Place.NEWER);
  }

  @Test
  void countsWhatIsPassedOver() {
    judge("a", 7, 0);

    assertThat(judge("a", 11, 2).missing()).isEqualTo(3);
    assertThat(judge("b", 4, 4).missing()).isZero();
  }

  @Test
  void anotherEpochIsJudgedByTime() {
    judge("a", 7, 10);

    assertThat(judge("b", 99, 8).place()).isEqualTo(Place.LATE);
    assertThat(judge("b", 1, 12).place()).isEqualTo(Place.NEWER);
    assertThat(judge("a", 8, 11).place()).isEqualTo(Place.LATE);
  }

  @Test
  void withoutEpochTheTimeDecides() {
    unnumbered(10);

    assertThat(unnumbered(10).place()).isEqualTo(Place.REPEATED);
    assertThat(unnumbered(9).place()).isEqualTo(Place.LATE);
    assertThat(unnumbered(11).place()).isEqualTo(Place.NEWER);
  }

  @Test
  void aClockADayAheadDoesNotKeepOutWhatComesAfterItWasSet() {
    Stamp ahead = Stamp.of(NOON.plus(DAY), "PLC1", "a", 1);

    assertThat(order.judge(ahead, NOON)).isEqualTo(new Verdict(Place.NEWER, NOON, 0));
    assertThat(judge("b", 1, 2)).isEqualTo(new Verdict(Place.NEWER, NOON.plusSeconds(2), 0));
  }

  @Test
  void aClockThatStaysADayAheadCountsAsOfTheReceipt() {
    for (int second = 1; second <= 5; second++) {
      Instant now = NOON.plusSeconds(second);
      Stamp ahead = Stamp.of(now.plus(DAY), "PLC1", "a", second);

      assertThat(order.judge(ahead, now)).isEqualTo(new Verdict(Place.NEWER, now, 0));
    }
  }

  @Test
  void aClockThatIsSetBackGoesOnWithinItsEpoch() {
    judge("a", 1, 100);

    Stamp setBack = Stamp.of(NOON, "PLC1", "a", 2);

    assertThat(order.judge(setBack, NOON.plusSeconds(102)))
        .isEqualTo(new Verdict(Place.NEWER, NOON.plusSeconds(102), 0));
  }

  @Test
  void aRestartedSourceCountsAlsoWithItsClockSetBack() {
    judge("a", 1, 100);
    order.announced();
    Instant now = NOON.plusSeconds(102);

    Verdict first = order.judge(Stamp.of(NOON.minus(DAY), "PLC1", "b", 1), now);
    Verdict lateOne = order.judge(Stamp.of(NOON.plusSeconds(99), "PLC1", "a", 0), now);

    assertThat(first).isEqualTo(new Verdict(Place.NEWER, now, 0));
    assertThat(lateOne.place()).isEqualTo(Place.LATE);
  }

  @Test
  void whenThePlantsClockIsSetBackTimeStillGoesOn() {
    judge("a", 1, 100);

    for (int reading = 1; reading <= 3; reading++) {
      Instant now = NOON.plusSeconds(reading);
      Verdict verdict = order.judge(Stamp.of(now, "PLC1", "a", 1 + reading), now);

      Instant last = NOON.plusSeconds(100);
      assertThat(verdict).isEqualTo(new Verdict(Place.NEWER, last.plusMillis(reading), 0));
    }
  }

  /** Received a moment after it was stamped. */
  private Verdict judge(String epoch, long sequence, int second) {
    Instant time = NOON.plusSeconds(second);
    return order.judge(Stamp.of(time, "PLC1", epoch, sequence), time.plusMillis(3));
  }

  private Verdict unnumbered(int second) {
    return order.judge(Stamp.unnumbered(NOON.plusSeconds(second), "PLC1"), NOON.plusSeconds(60));
  }
}
