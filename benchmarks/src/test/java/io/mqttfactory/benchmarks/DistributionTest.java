package io.mqttfactory.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistributionTest {

  @Test
  void percentilesAreTheNearestRank() {
    double[] oneToHundred = IntStream.rangeClosed(1, 100).asDoubleStream().toArray();
    Distribution distribution = new Distribution(oneToHundred);

    assertThat(distribution.percentile(50)).isEqualTo(50);
    assertThat(distribution.percentile(99)).isEqualTo(99);
    assertThat(distribution.percentile(100)).isEqualTo(100);
    assertThat(distribution.max()).isEqualTo(100);
  }

  @Test
  void aSingleValueIsEveryPercentile() {
    assertThat(new Distribution(7).percentile(1)).isEqualTo(7);
    assertThat(new Distribution(7).percentile(99)).isEqualTo(7);
  }

  @Test
  void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
    assertThat(new Distribution(4, 1, 3, 2).median()).isEqualTo(2.5);
    assertThat(new Distribution(9, 1, 3).median()).isEqualTo(3);
  }

  @Test
  void refusesToSpeakAboutNothing() {
    assertThatIllegalArgumentException().isThrownBy(Distribution::new);
  }
}
