package io.mqttfactory.plant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemandPeakTest {

  private final DemandPeak peak = new DemandPeak();

  @Test
  void isTheHighestQuarterAndNotTheHighestMoment() {
    draw(0, 450, 200);
    draw(450, 900, 300);
    draw(900, 1_800, 240);
    draw(1_800, 2_000, 900);

    assertThat(peak.peakOr(0)).isEqualTo(250);
  }

  @Test
  void isTheMeanSoFarUntilTheFirstQuarterIsOver() {
    draw(0, 100, 200);
    draw(100, 200, 220);

    assertThat(peak.peakOr(0)).isEqualTo(210);
  }

  @Test
  void startsAgainAtMidnight() {
    draw(0, PlantTime.DAY, 400);
    assertThat(peak.peakOr(123)).isEqualTo(123);

    draw(PlantTime.DAY, PlantTime.DAY + 60, 150);
    assertThat(peak.peakOr(123)).isEqualTo(150);
  }

  private void draw(int from, int to, double power) {
    for (int second = from; second < to; second++) {
      peak.advance(second, power);
    }
  }
}
