package io.mqttfactory.dashboard.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlopeTest {

  @Test
  void outliersAndHolesDoNotTurnIt() {
    List<Optional<Double>> values = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      values.add(i == 7 ? Optional.of(90.0) : i == 3 ? Optional.empty() : Optional.of(1 + 0.1 * i));
    }
    Slope slope = Slope.of(values).orElseThrow();

    assertThat(slope.perStep()).isCloseTo(0.1, within(1e-9));
    assertThat(slope.isClearlyRising()).isTrue();
  }

  @Test
  void noiseIsNoRise() {
    List<Optional<Double>> values = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      values.add(Optional.of(1 + 0.1 * Math.sin(i * 7.3) + 0.001 * i));
    }

    assertThat(Slope.of(values).orElseThrow().isClearlyRising()).isFalse();
  }

  @Test
  void fewValuesTellNothing() {
    assertThat(Slope.of(List.of(Optional.of(1.0), Optional.of(2.0)))).isEmpty();
  }
}
