package io.mqttfactory.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NoiseTest {

  private static final int DRAWS = 100_000;

  private final Noise noise = new Noise(1, "test");

  @Test
  void drawsTheSameValueForTheSameSeedChannelAndIndex() {
    assertThat(new Noise(1, "test").uniform(42)).isEqualTo(noise.uniform(42));
    assertThat(new Noise(2, "test").uniform(42)).isNotEqualTo(noise.uniform(42));
    assertThat(new Noise(1, "other").uniform(42)).isNotEqualTo(noise.uniform(42));
    assertThat(noise.uniform(43)).isNotEqualTo(noise.uniform(42));
  }

  @Test
  void spreadsEvenlyBetweenZeroAndOne() {
    double[] values = LongStream.range(0, DRAWS).mapToDouble(noise::uniform).toArray();

    assertThat(Arrays.stream(values)).allMatch(value -> value >= 0 && value < 1);
    assertThat(mean(values)).isCloseTo(0.5, within(0.005));
    assertThat(deviation(values)).isCloseTo(Math.sqrt(1 / 12.0), within(0.005));
  }

  @Test
  void hasABellOfDeviationOneWithoutOutliers() {
    double[] values = LongStream.range(-DRAWS, 0).mapToDouble(noise::bell).toArray();

    assertThat(Arrays.stream(values)).allMatch(value -> Math.abs(value) < 3.47);
    assertThat(mean(values)).isCloseTo(0, within(0.01));
    assertThat(deviation(values)).isCloseTo(1, within(0.01));
  }

  @Test
  void wandersInSmallSteps() {
    for (long second = -1_000; second < 1_000; second++) {
      double step = noise.wander(second + 1, 100) - noise.wander(second, 100);
      assertThat(Math.abs(step)).isLessThan(0.11);
    }
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double deviation(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / values.length);
  }
}
