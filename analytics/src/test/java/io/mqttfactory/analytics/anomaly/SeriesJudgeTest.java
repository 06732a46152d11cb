package io.mqttfactory.analytics.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.analytics.anomaly.SyntheticSeries.Fault;
import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeriesJudgeTest {

  private static final int START = 1_500;
  private static final int LENGTH = 200;

  @ParameterizedTest
  @EnumSource(names = {"WHITE", "AR90", "DAY", "HEAVY_TAILS", "FAST_SENSOR"})
  void flagsLittleWhereNothingIsWrong(SyntheticSeries family) {
    Verdict[] verdicts = verdicts(family, family.values(2_500, 11));

    assertThat(verdicts).filteredOn(Verdict::flag).hasSizeLessThan(25);
  }

  @ParameterizedTest
  @EnumSource(names = {"SPIKE", "SHIFT_5", "FREEZE", "SPREAD_3"})
  void flagsWhatIsWrongSoon(Fault fault) {
    SyntheticSeries family = SyntheticSeries.FAST_SENSOR;
    double[] clean = family.values(START + LENGTH, 4);

    Verdict[] verdicts = verdicts(family, SyntheticSeries.with(fault, clean, START, LENGTH, 4));

    int first = START;
    while (!verdicts[first].flag()) {
      first++;
    }
    assertThat(first - START).isLessThan(30);
    assertThat(verdicts[first].score()).isGreaterThanOrEqualTo(0.5);
  }

  @Test
  void doesNotFlagASingleValueOfModerateStrength() {
    SyntheticSeries family = SyntheticSeries.FAST_SENSOR;
    double[] values = family.values(START + 100, 4);
    values[START] = 20 + 5.5;

    Verdict[] verdicts = verdicts(family, values);

    assertThat(verdicts[START].flag()).isFalse();
    assertThat(verdicts[START].score()).isGreaterThan(verdicts[START - 1].score());
  }

  @Test
  void scoresMoreWhatIsStranger() {
    double before = 0;
    for (double height : new double[] {3, 6, 9, 15, 40, 1e6, 1e300}) {
      SyntheticSeries family = SyntheticSeries.FAST_SENSOR;
      double[] values = family.values(START + 1, 4);
      values[START] = 20 + height;

      double score = verdicts(family, values)[START].score();

      assertThat(score).isBetween(before, 1.0);
      before = score;
    }
    assertThat(before).isGreaterThan(0.95);
  }

  @Test
  void goesOnFromItsStateAsIfItHadNeverStopped() {
    SyntheticSeries family = SyntheticSeries.DAY;
    double[] values =
        SyntheticSeries.with(Fault.SHIFT_3, family.values(2_000, 9), START, LENGTH, 9);
    Verdict[] expected = verdicts(family, values);
    SeriesJudge first = new SeriesJudge(AnomalyParameters.defaults());
    int stop = 1_531;
    for (int i = 0; i < stop; i++) {
      first.take(family.time(i), values[i]);
    }
    StateWriter state = new StateWriter();
    first.save(state);
    SeriesJudge second = new SeriesJudge(AnomalyParameters.defaults());
    StateReader reader = new StateReader(state.bytes());
    second.load(reader);
    reader.expectEnd();

    for (int i = stop; i < values.length; i++) {
      assertThat(second.take(family.time(i), values[i])).isEqualTo(expected[i]);
    }
  }

  @Test
  void saysNothingOfAConstantSeries() {
    SeriesJudge judge = new SeriesJudge(AnomalyParameters.defaults());
    for (int i = 0; i < 3_000; i++) {
      Verdict verdict = judge.take(Instant.EPOCH.plusSeconds(60L * i), 42);
      assertThat(verdict.score()).isZero();
    }
  }

  private static Verdict[] verdicts(SyntheticSeries family, double[] values) {
    SeriesJudge judge = new SeriesJudge(AnomalyParameters.defaults());
    Verdict[] verdicts = new Verdict[values.length];
    for (int i = 0; i < values.length; i++) {
      verdicts[i] = judge.take(family.time(i), values[i]);
    }
    return verdicts;
  }
}
