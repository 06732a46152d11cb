package io.mqttfactory.dashboard.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.cloud.TrendDirection;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoiseTest {

  private static final List<Double> NOISY = List.of(98.0, 102.0, 99.0, 101.0, 97.0, 103.0);

  @Test
  void aChangeWithinTheNoiseIsNone() {
    List<Double> later = NOISY.stream().map(value -> value + 1).toList();

    assertThat(Noise.direction(NOISY, later)).contains(TrendDirection.STABLE);
  }

  @Test
  void aChangeBeyondTheNoiseIsOne() {
    List<Double> higher = NOISY.stream().map(value -> value + 6).toList();

    assertThat(Noise.direction(NOISY, higher)).contains(TrendDirection.INCREASING);
    assertThat(Noise.direction(higher, NOISY)).contains(TrendDirection.DECREASING);
  }

  @Test
  void withoutNoiseAnyChangeIsOne() {
    List<Double> flat = List.of(5.0, 5.0, 5.0, 5.0);

    assertThat(Noise.direction(flat, flat)).contains(TrendDirection.STABLE);
    assertThat(Noise.direction(flat, List.of(5.1, 5.1, 5.1, 5.1)))
        .contains(TrendDirection.INCREASING);
  }

  @Test
  void tooFewValuesTellNothing() {
    assertThat(Noise.direction(NOISY, List.of(1.0, 2.0, 3.0))).isEmpty();
  }
}
