package io.mqttfactory.benchmarks.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.analytics.forecast.Interval;
import io.mqttfactory.analytics.forecast.Prediction;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ForecastTallyTest {

  private static final Instant MIDNIGHT = Instant.parse("2026-09-21T00:00:00Z");

  private final ForecastTally tally = new ForecastTally();

  /** It grows by 1 an hour, and the forecast is always 0.5 too high. */
  @Test
  void naiveForecastsAreWorkedOutFromTheActualValues() {
    for (int hour = 1; hour <= 48; hour++) {
      tally.add(settled(hour, hour + 0.5, (double) hour), true);
    }

    assertThat(tally.count()).isEqualTo(24);
    assertThat(tally.mae()).isEqualTo(0.5);
    assertThat(tally.maeLastValue()).isEqualTo(1);
    assertThat(tally.maeYesterday()).isEqualTo(24);
    assertThat(tally.isSkilful()).isTrue();
    assertThat(tally.coverage50()).isZero();
    assertThat(tally.coverage80()).isEqualTo(100);
    assertThat(tally.worstCoverageError()).isEqualTo(50);
  }

  @Test
  void whatIsLearntOrNotKnownIsNotScored() {
    for (int hour = 1; hour <= 48; hour++) {
      tally.add(settled(hour, hour, (double) hour), false);
    }
    tally.add(settled(49, 49, null), true);

    assertThat(tally.count()).isZero();
    assertThat(tally.mae()).isZero();
    assertThat(tally.isSkilful()).isFalse();
  }

  private static Prediction settled(int targetHour, double value, Double actual) {
    return new Prediction(
        "power_consumption",
        "kW",
        Duration.ofHours(1),
        MIDNIGHT.plus(Duration.ofHours(targetHour - 1)),
        value,
        new Interval(value - 0.25, value + 0.25),
        new Interval(value - 0.5, value + 0.5),
        new Interval(value - 1, value + 1),
        "model",
        actual,
        actual == null ? null : 1.0);
  }
}
