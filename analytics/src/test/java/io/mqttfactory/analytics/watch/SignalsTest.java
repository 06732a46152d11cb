package io.mqttfactory.analytics.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The parts that the table is made of, by themselves. */
class SignalsTest {

  private static final Instant T = Instant.parse("2026-11-16T10:00:00Z");
  private static final WatchParameters PARAMETERS = WatchParameters.defaults();

  @Test
  void smoothingSpeaksWhenItKnowsEnoughAndForgetsInAGap() {
    Smoothing smoothing = new Smoothing(Duration.ofMinutes(1));
    assertThat(smoothing.take(T, T.plusSeconds(10), 5)).isNaN();
    assertThat(smoothing.take(T.plusSeconds(10), T.plusSeconds(70), 5)).isCloseTo(5, within(1e-9));

    Instant later = T.plus(Duration.ofHours(3));
    assertThat(smoothing.take(later, later.plusSeconds(10), 9)).isNaN();
    assertThat(smoothing.take(later.plusSeconds(10), later.plusSeconds(70), 9))
        .isCloseTo(9, within(0.001));
  }

  @Test
  void aBandSaysNothingBeforeItHasLearnt() {
    BandDetector detector = new BandDetector("level", Direction.UP, 1, PARAMETERS);

    assertThat(detector.take(T, 1e300)).isZero();
    assertThat(detector.take(T.plusSeconds(600), -1e300)).isZero();
  }

  @Test
  void aBandIsWiderWhileItKnowsLittleAndThenFrozen() {
    BandDetector detector = new BandDetector("level", Direction.BOTH, 1, PARAMETERS);
    Instant dayAfter = learn(detector, T, 1.1);
    assertThat(detector.take(dayAfter, 12)).isEqualTo(1);

    Instant weekAfter = learn(detector, dayAfter, 6);
    assertThat(detector.take(weekAfter, 12)).isEqualTo(2);
    assertThat(detector.take(weekAfter, 8)).isEqualTo(2);
    Instant later = learn(detector, weekAfter, 20);
    assertThat(detector.take(later, 12)).isEqualTo(2);
  }

  @Test
  void aDriftAddsUpAndIsForgottenWhenThePartIsRenewed() {
    DriftSum detector = new DriftSum(0.75, 12, PARAMETERS);
    Instant time = T;
    for (int i = 0; i < 8 * 144; i++) {
      time = time.plusSeconds(600);
      detector.take(time, i % 2);
    }
    double score = 0;
    for (int i = 0; i < 60; i++) {
      score = detector.take(time, 3);
    }
    assertThat(score).isGreaterThan(0.5);
    detector.renew();
    assertThat(detector.take(time, 0)).isZero();
  }

  @Test
  void aBandGoesOnFromItsState() {
    BandDetector detector = new BandDetector("level", Direction.UP, 1, PARAMETERS);
    Instant time = learn(detector, T, 3);
    StateWriter out = new StateWriter();
    detector.save(out);
    BandDetector copy = new BandDetector("level", Direction.UP, 1, PARAMETERS);
    copy.load(new StateReader(out.bytes()));

    assertThat(copy.usual()).isEqualTo(detector.usual());
    assertThat(copy.take(time, 15)).isEqualTo(detector.take(time, 15));
  }

  /** Always 10, every ten minutes. */
  private static Instant learn(BandDetector detector, Instant from, double days) {
    Instant time = from;
    for (int i = 0; i <= days * 144; i++) {
      detector.take(time, 10);
      time = time.plusSeconds(600);
    }
    return time;
  }
}
