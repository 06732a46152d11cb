package io.mqttfactory.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NoiseLevelTest {

  @Test
  void growsByThreeDecibelsWithTheSecondEqualSource() {
    assertThat(NoiseLevel.sum(70, 70)).isCloseTo(73.0103, within(1e-4));
  }

  @Test
  void growsByTenDecibelsWithTenEqualSources() {
    double[] sources = new double[10];
    Arrays.fill(sources, 60);

    assertThat(NoiseLevel.sum(sources)).isCloseTo(70, within(1e-9));
  }

  @Test
  void hearsNothingOfASilentSource() {
    assertThat(NoiseLevel.sum(65, Double.NEGATIVE_INFINITY)).isCloseTo(65, within(1e-9));
  }

  @Test
  void isLouderInAHallWithAFasterLineMoreAirAndMorePeople() {
    double usual = NoiseLevel.inHall(0.8, 0.8, 20);

    assertThat(NoiseLevel.inHall(1, 0.8, 20)).isBetween(usual + 1, usual + 3);
    assertThat(NoiseLevel.inHall(0.8, 1, 20)).isBetween(usual + 0.05, usual + 1.5);
    assertThat(NoiseLevel.inHall(0.8, 0.8, 40)).isBetween(usual + 0.05, usual + 1.5);
  }
}
