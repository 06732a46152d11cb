package io.mqttfactory.historian.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

  @ParameterizedTest
  @CsvSource({"0, FINE", "6, FINE", "6.1, WATCH", "30, WATCH", "31, BAD", "-5, FINE", ", WATCH"})
  void aReadingIsFreshForThreeIntervals(Double age, Level expected) {
    assertThat(Judgement.freshness(age, 2)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "30, 2, FINE",
    "23, 2, FINE",
    "22, 2, WATCH",
    "6000, 2, FINE",
    "0, 2, BAD",
    "2, 20, FINE",
    "1, 20, WATCH",
    "0, 20, BAD",
    "0, 120, FINE"
  })
  void aRateIsFineFromMostOfWhatTheSourcePublishesButForOneMessage(
      int inTheLastMinute, double interval, Level expected) {
    assertThat(Judgement.rate(inTheLastMinute / 60.0, interval)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({", NEUTRAL", "0.02, FINE", "1, FINE", "2, WATCH", "11, BAD"})
  void aLatencyIsFineUpToASecond(Double seconds, Level expected) {
    assertThat(Judgement.latency(seconds)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, FINE", "2500, FINE", "2501, WATCH", "8000, WATCH", "8001, BAD"})
  void aQueueIsFineUpToAQuarter(long waiting, Level expected) {
    assertThat(Judgement.filling(waiting, 10_000)).isEqualTo(expected);
  }

  @Test
  void whatIsLostIsWorseThanWhatCanBeMended() {
    assertThat(Judgement.none(0)).isEqualTo(Level.FINE);
    assertThat(Judgement.none(1)).isEqualTo(Level.WATCH);
    assertThat(Judgement.noneLost(1)).isEqualTo(Level.BAD);
  }
}
