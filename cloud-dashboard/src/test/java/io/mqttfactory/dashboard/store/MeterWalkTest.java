package io.mqttfactory.dashboard.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.dashboard.kpi.Metered;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MeterWalkTest {

  private static final Instant MIDNIGHT = Instant.parse("2026-03-04T00:00:00Z");

  private final MeterWalk walk = new MeterWalk(MIDNIGHT);

  @Test
  void knowsNothingWithoutTwoReadings() {
    assertThat(walk.metered()).isEqualTo(Metered.NONE);
    read(60, 100, false);
    assertThat(walk.metered().used()).isEmpty();
  }

  @Test
  void countsFromTheReadingAtTheBeginning() {
    read(0, 100, false);
    read(1_800, 110, false);
    read(3_600, 150, false);

    assertThat(walk.metered()).isEqualTo(new Metered(50, MIDNIGHT, Duration.ofHours(1)));
    assertThat(walk.metered().perHour()).contains(50.0);
  }

  @Test
  void countsFromTheFirstReadingIfItCameLater() {
    read(1_800, 110, false);
    read(3_600, 150, false);

    assertThat(walk.metered())
        .isEqualTo(new Metered(40, MIDNIGHT.plusSeconds(1_800), Duration.ofMinutes(30)));
  }

  @Test
  void aHoleCountsSinceTheMeterDidNotStop() {
    read(0, 100, false);
    read(10, 101, false);
    read(7_200, 600, false);

    assertThat(walk.metered().used()).contains(500.0);
  }

  @Test
  void aMeterThatFallsWasReset() {
    read(0, 100, false);
    read(10, 5, false);
    read(20, 6, false);

    assertThat(walk.metered().used()).contains(6.0);
  }

  @Test
  void aMeterThatJittersGainsNothingByIt() {
    read(0, 12_847, false);
    read(10, 12_846, false);
    read(20, 12_848, false);

    assertThat(walk.metered().used()).contains(1.0);
  }

  @Test
  void anotherMeterIsNoReset() {
    read(0, 12_847, false);
    read(10, 6_000, false);
    read(20, 6_001, false);

    assertThat(walk.metered().used()).contains(1.0);
  }

  @Test
  void aWindowThatOverlapsOneBeforeIsLeftOut() {
    read(0, 100, false);
    read(10, 101, false);
    walk.read(MIDNIGHT.minusSeconds(45), MIDNIGHT.plusSeconds(15), 90, false);
    read(20, 102, false);

    assertThat(walk.metered().used()).contains(2.0);
  }

  @Test
  void nothingIsGainedFromTheSimulatedMeterToTheRealOne() {
    read(0, 100, true);
    read(10, 101, true);
    read(20, 12_000, false);
    read(30, 12_001, false);

    assertThat(walk.metered().used()).contains(2.0);
  }

  private void read(int second, double total, boolean simulated) {
    Instant at = MIDNIGHT.plusSeconds(second);
    walk.read(at.minusSeconds(10), at, total, simulated);
  }
}
