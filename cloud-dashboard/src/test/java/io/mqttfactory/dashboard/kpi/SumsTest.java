package io.mqttfactory.dashboard.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SumsTest {

  /** The vector of the OEE literature: planned 420 min, down 47 min, ideal cycle 1.0 s. */
  private static final Map<Amount, Double> SHIFT =
      Map.of(
          Amount.PLANNED, 25_200.0,
          Amount.RUN, 22_380.0,
          Amount.IDEAL, 19_271.0,
          Amount.GOOD, 18_848.0,
          Amount.REJECTED, 423.0);

  @Test
  void oeeComesFromTimesAndCounts() {
    Sums shift = Sums.of(SHIFT);

    assertThat(shift.availability().orElseThrow()).isCloseTo(0.88810, within(5e-6));
    assertThat(shift.performance().orElseThrow()).isCloseTo(0.86108, within(5e-6));
    assertThat(shift.quality().orElseThrow()).isCloseTo(0.97805, within(5e-6));
    assertThat(shift.oee().orElseThrow()).isCloseTo(74.794, within(5e-4));
  }

  @Test
  void oeeOfTwoSpansIsNotTheirAverage() {
    Sums idle = Sums.of(Map.of(Amount.PLANNED, 25_200.0));
    Sums both = Sums.of(SHIFT).plus(idle);

    assertThat(idle.oee()).isEmpty();
    assertThat(both.availability().orElseThrow()).isCloseTo(0.44405, within(5e-6));
    assertThat(both.oee().orElseThrow()).isCloseTo(37.397, within(5e-4));
  }

  @Test
  void whatWasNeverMeasuredIsUnknown() {
    assertThat(Sums.NONE.efficiency()).isEmpty();
    assertThat(Sums.NONE.good()).isEmpty();
    assertThat(Sums.NONE.health()).isEmpty();
    assertThat(Sums.NONE.rejectRate()).isEmpty();
    assertThat(Sums.NONE.oee()).isEmpty();
  }

  @Test
  void nothingGoodIsZeroIfItWasCounted() {
    assertThat(Sums.of(Map.of(Amount.COUNTED_SECONDS, 10.0)).good()).contains(0.0);
  }

  @Test
  void averagesAreWeightedBySamples() {
    Sums few = Sums.of(Map.of(Amount.POWER, 300.0, Amount.POWER_WEIGHT, 1.0));
    Sums many = Sums.of(Map.of(Amount.POWER, 600.0, Amount.POWER_WEIGHT, 3.0));

    assertThat(few.plus(many).power()).contains(225.0);
  }
}
