package io.mqttfactory.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StatisticsTest {

  @Test
  void aRingKeepsTheNewestAndForgetsTheOldest() {
    Ring ring = new Ring(3);
    for (double value : new double[] {1, 2, 3, 4}) {
      ring.add(value);
    }
    assertThat(ring.toArray()).containsExactly(2, 3, 4);
    assertThat(ring.ago(0)).isEqualTo(4);
    assertThat(ring.ago(2)).isEqualTo(2);
    assertThatThrownBy(() -> ring.ago(3)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aRingGoesOnFromWhatItSaved() {
    Ring ring = new Ring(3);
    for (double value : new double[] {1, 2, 3, Double.NaN}) {
      ring.add(value);
    }
    StateWriter out = new StateWriter();
    out.put(ring);
    Ring read = new Ring(3);
    StateReader in = new StateReader(out.bytes());
    in.read(read);
    in.expectEnd();
    read.add(9);
    assertThat(read.toArray()).containsExactly(3, Double.NaN, 9);
  }

  @Test
  void quantilesLieBetweenNeighbours() {
    double[] values = {4, 1, 3, 2};
    assertThat(Quantiles.median(values)).isEqualTo(2.5);
    assertThat(Quantiles.quantile(values, 0)).isEqualTo(1);
    assertThat(Quantiles.quantile(values, 0.9)).isCloseTo(3.7, within(1e-12));
    assertThat(Quantiles.median(-1e308, 1e308)).isZero();
    assertThat(values).containsExactly(4, 1, 3, 2);
  }

  @Test
  void aThirdOfNonsenseMovesNeitherScaleNorSlope() {
    Random random = new Random(3);
    double[] x = new double[90];
    double[] y = new double[90];
    for (int i = 0; i < 90; i++) {
      x[i] = i;
      y[i] = 2 + 0.5 * i + random.nextGaussian() + (i % 4 == 0 ? 1_000 : 0);
    }
    TheilSen line = TheilSen.of(x, y, 1.2816);
    assertThat(line.slope()).isCloseTo(0.5, within(0.05));
    assertThat(line.lowerSlope()).isLessThan(line.slope());
    assertThat(line.upperSlope()).isGreaterThan(line.slope());
    assertThat(RobustScale.of(1, 2, 3, 4, 1e300).centre()).isEqualTo(3);
    assertThat(RobustScale.of(1, 2, 3, 4, 1e300).scale()).isCloseTo(1.4826, within(1e-9));
  }

  @Test
  void aLineNeedsTwoDifferentTimes() {
    assertThatThrownBy(() -> TheilSen.of(new double[] {1, 1}, new double[] {2, 3}, 1))
        .hasMessageContaining("fewer than two");
  }
}
