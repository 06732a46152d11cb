package io.mqttfactory.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HumidityTest {

  @Test
  void knowsThatSaturatedAirOfTwentyDegreesHoldsAboutSeventeenGrams() {
    assertThat(Humidity.vapour(20, 100)).isCloseTo(17.3, within(0.1));
  }

  @Test
  void turnsVapourBackIntoRelativeHumidity() {
    assertThat(Humidity.relative(23, Humidity.vapour(23, 45))).isCloseTo(45, within(1e-9));
  }

  @Test
  void neverExceedsSaturation() {
    assertThat(Humidity.relative(0, 20)).isEqualTo(100);
  }
}
