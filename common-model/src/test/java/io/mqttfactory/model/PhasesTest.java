package io.mqttfactory.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PhasesTest {

  @Test
  void unbalanceIsTheLargestDeviationFromTheMean() {
    assertThat(new Phases(460.0, 467.0, 450.0).unbalance().orElseThrow())
        .isCloseTo(1.96, within(0.005));
  }

  @Test
  void unbalanceIsNoneIfAllAreAlike() {
    assertThat(new Phases(400.0, 400.0, 400.0).unbalance()).hasValue(0);
  }

  @Test
  void unbalanceIsUnknownWithoutVoltage() {
    assertThat(new Phases(0.0, 0.0, 0.0).unbalance()).isEmpty();
  }

  @Test
  void unbalanceIsUnknownIfAPhaseIs() {
    assertThat(new Phases(null, 400.0, 400.0).unbalance()).isEmpty();
    assertThat(new Phases(400.0, null, 400.0).unbalance()).isEmpty();
    assertThat(new Phases(400.0, 400.0, null).unbalance()).isEmpty();
    assertThat(Phases.UNKNOWN.unbalance()).isEmpty();
  }
}
