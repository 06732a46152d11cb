package io.mqttfactory.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OeeTest {

  @Test
  void multipliesAvailabilityPerformanceAndQuality() {
    Oee oee = Oee.of(420 * 60, (420 - 47) * 60, 1.0, 19_271, 19_271 - 423);

    assertThat(oee.availability()).hasValueCloseTo(0.88810, within(5e-6));
    assertThat(oee.performance()).hasValueCloseTo(0.86108, within(5e-6));
    assertThat(oee.quality()).hasValueCloseTo(0.97805, within(5e-6));
    assertThat(oee.oee()).hasValueCloseTo(0.74794, within(5e-6));
  }

  @Test
  void isGoodCountTimesIdealCycleTimeOverPlannedTime() {
    Oee oee = Oee.of(3_600, 3_000, 0.5, 5_000, 4_900);

    assertThat(oee.oee()).hasValueCloseTo(4_900 * 0.5 / 3_600, within(1e-12));
  }

  @Test
  void hasNothingToSayWithoutPlannedTime() {
    Oee oee = Oee.of(0, 0, 0.5, 0, 0);

    assertThat(oee.availability()).isEmpty();
    assertThat(oee.oee()).isEmpty();
  }

  @Test
  void knowsOnlyTheAvailabilityOfALineThatNeverRan() {
    Oee oee = Oee.of(600, 0, 0.5, 0, 0);

    assertThat(oee.availability()).hasValue(0);
    assertThat(oee.performance()).isEmpty();
    assertThat(oee.quality()).isEmpty();
    assertThat(oee.oee()).isEmpty();
  }

  @Test
  void doesNotHideAWrongIdealCycleTimeByCapping() {
    assertThat(Oee.of(100, 100, 2, 100, 100).performance()).hasValue(2);
  }
}
