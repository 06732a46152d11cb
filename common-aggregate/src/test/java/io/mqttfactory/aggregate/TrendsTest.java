package io.mqttfactory.aggregate;

import static io.mqttfactory.model.cloud.TrendDirection.DECREASING;
import static io.mqttfactory.model.cloud.TrendDirection.INCREASING;
import static io.mqttfactory.model.cloud.TrendDirection.STABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.EnergyReading;
import io.mqttfactory.model.cloud.TrendDirection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trends, judged in windows of noise of standard deviation 1. */
class TrendsTest {

  private static final String FIGURE = "power";
  private static final double DIGIT = 0.01;
  private static final int WINDOWS = 5_000;

  private final Random random = new Random(42);
  private Memory memory = Memory.NONE;

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 30})
  void isFalselySeenInNoiseInAtMostOneWindowInAHundred(int readings) {
    assertThat(shareOfTrends(readings, i -> random.nextGaussian())).isLessThan(0.01);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 30})
  void isNotMadeByASingleHighSample(int readings) {
    for (double height : new double[] {3, 5, 10, 100}) {
      double share =
          shareOfTrends(readings, i -> random.nextGaussian() + (i == readings - 1 ? height : 0));

      assertThat(share).as("%s readings, the last %s too high", readings, height).isLessThan(0.02);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 30})
  void isSeenWhereAWindowClimbsAndWhereItFalls(int readings) {
    for (int i = 0; i < 15; i++) {
      judge(readings, index -> random.nextGaussian());
    }

    assertThat(judge(readings, i -> 8 * i + random.nextGaussian())).isEqualTo(INCREASING);
    assertThat(judge(readings, i -> -8 * i + random.nextGaussian())).isEqualTo(DECREASING);
  }

  @Test
  void isNotSeenInTheStepOfASensorsLastDigit() {
    for (int i = 0; i < 15; i++) {
      assertThat(judge(5, index -> 23.1)).isEqualTo(STABLE);
    }

    assertThat(judge(5, i -> i < 3 ? 23.1 : 23.11)).isEqualTo(STABLE);
  }

  @Test
  void isNotJudgedFromOneReadingAndNeverSeenInTwo() {
    judge(5, i -> i * DIGIT);

    assertThat(judge(0, i -> 1)).isNull();
    assertThat(judge(1, i -> 1)).isNull();
    assertThat(judge(2, i -> 1_000.0 * i)).isEqualTo(STABLE);
  }

  @Test
  void remembersTheNoiseOfTwelveWindows() {
    for (int i = 0; i < 40; i++) {
      judge(5, index -> random.nextGaussian());
    }

    assertThat(memory.noiseOf(FIGURE)).hasSize(12).allMatch(window -> window.freedom() == 3);
  }

  private double shareOfTrends(int readings, IntToDoubleFunction values) {
    long trends =
        IntStream.range(0, WINDOWS).filter(i -> judge(readings, values) != STABLE).count();
    return (double) trends / WINDOWS;
  }

  private TrendDirection judge(int readings, IntToDoubleFunction values) {
    List<EnergyReading> window =
        IntStream.range(0, readings)
            .mapToObj(i -> Samples.power(i, values.applyAsDouble(i)))
            .toList();
    Trends trends = new Trends(memory);
    TrendDirection direction =
        trends.judge(FIGURE, Series.of(window, EnergyReading::powerConsumption), DIGIT);
    memory = new Memory(trends.after(), Set.of());
    return direction;
  }
}
