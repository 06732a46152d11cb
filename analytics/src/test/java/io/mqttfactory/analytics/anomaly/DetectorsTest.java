package io.mqttfactory.analytics.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.analytics.anomaly.SyntheticSeries.Fault;
import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each detector alone, on a series that has one thing wrong from value 1,000 on. */
class DetectorsTest {

  private static final AnomalyParameters PARAMETERS = AnomalyParameters.defaults();
  private static final SyntheticSeries NOISE = SyntheticSeries.FAST_SENSOR;
  private static final int START = 1_000;
  private static final int LENGTH = 200;

  private static List<Supplier<Detector>> detectors() {
    return List.of(
        () -> new JumpDetector(PARAMETERS),
        () -> new LevelDetector(PARAMETERS),
        () -> new SpreadDetector(PARAMETERS),
        () -> new StuckDetector(PARAMETERS),
        () -> new DriftDetector(PARAMETERS),
        () -> new ForestDetector(PARAMETERS));
  }

  private static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(new JumpDetector(PARAMETERS), Fault.SPIKE, 0),
        Arguments.of(new LevelDetector(PARAMETERS), Fault.SHIFT_3, 20),
        Arguments.of(new SpreadDetector(PARAMETERS), Fault.SPREAD_3, 30),
        Arguments.of(new StuckDetector(PARAMETERS), Fault.FREEZE, 12),
        Arguments.of(new DriftDetector(PARAMETERS), Fault.DRIFT, 150),
        Arguments.of(new ForestDetector(PARAMETERS), Fault.SHIFT_5, 20));
  }

  @ParameterizedTest(name = "{1} within {2} values")
  @MethodSource("faults")
  void seesItsFaultInTime(Detector detector, Fault fault, int latest) {
    double[] values =
        SyntheticSeries.with(fault, NOISE.values(START + LENGTH, 3), START, LENGTH, 3);

    double[] strengths = strengths(detector, values);

    assertThat(firstBeyond(strengths, START)).isBetween(START, START + latest);
  }

  @ParameterizedTest
  @MethodSource("detectors")
  void hardlyEverSeesAnythingInNoise(Supplier<Detector> detector) {
    double[] strengths = strengths(detector.get(), NOISE.values(3_000, 5));

    assertThat(Arrays.stream(strengths).filter(strength -> strength >= 1)).hasSizeLessThan(15);
  }

  @ParameterizedTest
  @MethodSource("detectors")
  void goesOnFromItsStateAsIfItHadNeverStopped(Supplier<Detector> detector) {
    double[] values = SyntheticSeries.DAY.values(2_600, 7);
    double[] expected = strengths(detector.get(), values);
    for (int stop : new int[] {50, 777, 2_400}) {
      Detector first = detector.get();
      for (int i = 0; i < stop; i++) {
        first.take(NOISE.time(i), values[i]);
      }
      StateWriter state = new StateWriter();
      first.save(state);
      Detector second = detector.get();
      StateReader reader = new StateReader(state.bytes());
      second.load(reader);
      reader.expectEnd();
      for (int i = stop; i < values.length; i++) {
        assertThat(second.take(NOISE.time(i), values[i])).as("value %d", i).isEqualTo(expected[i]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("detectors")
  void staysCalmAndFiniteWhateverComes(Supplier<Detector> detector) {
    double[] huge = {1e300, -1e300, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, 0};
    double[] values = new double[900];
    for (int i = 0; i < values.length; i++) {
      values[i] = i < 400 ? 7 : huge[i % huge.length];
    }

    double[] strengths = strengths(detector.get(), values);

    assertThat(Arrays.stream(strengths)).allMatch(strength -> strength >= 0 && strength < 1e7);
  }

  @Test
  void aDriftIsComparedWithWhatWasLearntAfterAReset() {
    DriftDetector detector = new DriftDetector(PARAMETERS);
    double[] values = SyntheticSeries.with(Fault.SHIFT_3, NOISE.values(1_400, 3), 700, 700, 3);
    for (int i = 0; i < 720; i++) {
      detector.take(NOISE.time(i), values[i]);
    }

    detector.reset();

    for (int i = 720; i < values.length; i++) {
      assertThat(detector.take(NOISE.time(i), values[i])).isLessThan(1);
    }
    assertThat(detector.center()).isBetween(22.5, 23.5);
  }

  private static double[] strengths(Detector detector, double[] values) {
    double[] strengths = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      strengths[i] = detector.take(NOISE.time(i), values[i]);
    }
    return strengths;
  }

  private static int firstBeyond(double[] strengths, int from) {
    int i = from;
    while (i < strengths.length && strengths[i] < 1) {
      i++;
    }
    return i;
  }
}
