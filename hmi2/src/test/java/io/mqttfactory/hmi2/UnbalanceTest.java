package io.mqttfactory.hmi2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mqttfactory.hmi.live.Values;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnbalanceTest {

  @Test
  void isTheLargestDeviationFromTheMean() {
    assertThat(Unbalance.of("voltage", phases(460.0, 467.0, 450.0)).orElseThrow())
        .isCloseTo(1.96, within(0.005));
  }

  @Test
  void isNoneIfAllAreAlike() {
    assertThat(Unbalance.of("voltage", phases(400.0, 400.0, 400.0))).contains(0.0);
  }

  @Test
  void isUnknownWithoutVoltage() {
    assertThat(Unbalance.of("voltage", phases(0.0, 0.0, 0.0))).isEmpty();
  }

  @Test
  void isUnknownIfAPhaseIs() {
    Values two = new Values(Instant.EPOCH, Map.of("voltage_l1", 400.0, "voltage_l3", 400.0));

    assertThat(Unbalance.of("voltage", two)).isEmpty();
    assertThat(Unbalance.of("current", phases(1.0, 1.0, 1.0))).isEmpty();
  }

  private static Values phases(double l1, double l2, double l3) {
    return new Values(Instant.EPOCH, Map.of("voltage_l1", l1, "voltage_l2", l2, "voltage_l3", l3));
  }
}
