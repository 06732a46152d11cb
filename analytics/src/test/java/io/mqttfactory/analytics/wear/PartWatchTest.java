package io.mqttfactory.analytics.wear;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.wear.WearOutlook.State;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vibration of 1.0 mm/s with some scatter; its limit is 4.5. */
class PartWatchTest {

  private static final double BEGIN = 490_000;
  private static final double ONSET = BEGIN + 48;

  private final PartWatch watch = vibration();
  private final Random random = new Random(1);

  /** It grows with the age to the power of 1.5, and gets to the limit after 60 hours. */
  @ParameterizedTest
  @ValueSource(doubles = {30, 45})
  void growthToTheLimitIsForeseenWithAnIntervalThatHoldsTheTruth(double age) {
    growUntil(ONSET + age);

    WearOutlook outlook = watch.outlook(ONSET + age);

    assertThat(outlook.state()).isEqualTo(State.WEARING);
    assertThat(60 - age).isBetween(outlook.lowerHours(), outlook.upperHours());
    assertThat(outlook.hoursToLimit()).isBetween(0.6 * (60 - age), 1.5 * (60 - age));
    assertThat(outlook.probability()).isGreaterThan(0.8);
  }

  @Test
  void scatterAloneIsNoWear() {
    int claims = 0;
    for (int seed = 0; seed < 60; seed++) {
      PartWatch steady = vibration();
      Random noise = new Random(seed);
      for (int i = 0; i < 336; i++) {
        steady.note(BEGIN + i / 2.0, 1 + 0.03 * noise.nextGaussian());
      }
      claims += steady.outlook(BEGIN + 168).state() == State.NO_WEAR_SEEN ? 0 : 1;
    }

    assertThat(claims).isLessThanOrEqualTo(3);
  }

  @Test
  void aChangeAtOnceIsNoGrowth() {
    for (double hour = BEGIN; hour < BEGIN + 100; hour += 0.5) {
      watch.note(hour, hour < ONSET ? 1 : 2);
    }

    assertThat(watch.outlook(BEGIN + 100).state()).isEqualTo(State.NO_WEAR_SEEN);
  }

  @Test
  void atTheLimitNothingIsForeseenAnyMore() {
    growUntil(ONSET + 65);

    WearOutlook outlook = watch.outlook(ONSET + 65);

    assertThat(outlook.state()).isEqualTo(State.LIMIT_REACHED);
    assertThat(outlook.hoursToLimit()).isZero();
    assertThat(outlook.probability()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aStepBackToHealthyValuesBeginsTheTrendAnew(boolean isAfterMaintenance) {
    growUntil(ONSET + 50);
    if (isAfterMaintenance) {
      watch.maintained();
    }
    for (int i = 1; i <= 20; i++) {
      watch.note(ONSET + 50 + i / 2.0, 1 + 0.03 * random.nextGaussian());
    }

    WearOutlook outlook = watch.outlook(ONSET + 60);

    assertThat(outlook.state()).isEqualTo(State.NO_WEAR_SEEN);
    assertThat(outlook.since().toEpochMilli()).isGreaterThan((long) ((ONSET + 49) * 3_600_000));
  }

  @Test
  void ofAFewValuesNothingIsSaid() {
    watch.note(BEGIN, 1);

    WearOutlook outlook = watch.outlook(BEGIN);

    assertThat(outlook.state()).isEqualTo(State.NOT_ENOUGH_DATA);
    assertThat(outlook.hoursToLimit()).isNull();
  }

  @Test
  void airflowThatScattersAboutAsUsualIsNotLostByLessThanNothing() {
    PartWatch filter = new PartWatch(Part.AIR_FILTER, WearParameters.defaults());
    filter.note(BEGIN, -1.69);
    assertThat(filter.outlook(BEGIN).value()).isZero();

    filter.note(BEGIN + 0.5, 1.3);
    assertThat(filter.outlook(BEGIN + 0.5).value()).isEqualTo(1.3);
  }

  @Test
  void oddValuesGiveNoOddFigures() {
    double[] odd = {Double.NaN, 1e300, -1e300, 0, 1e8, -1e8, Double.POSITIVE_INFINITY, 1, 1};
    for (int i = 0; i < 300; i++) {
      watch.note(BEGIN + i / 2.0, odd[i % odd.length]);
      WearOutlook outlook = watch.outlook(BEGIN + i / 2.0);
      assertThat(outlook.probability()).isBetween(0.0, 1.0);
      assertThat(outlook.hoursToLimit() == null || Double.isFinite(outlook.hoursToLimit()))
          .isTrue();
    }
  }

  @Test
  void whatWasSavedGoesOnAsIfItHadNeverStopped() {
    growUntil(ONSET + 40);
    StateWriter out = new StateWriter();
    watch.save(out);
    PartWatch resumed = vibration();
    StateReader in = new StateReader(out.bytes());
    resumed.load(in);
    in.expectEnd();

    assertThat(resumed.outlook(ONSET + 40)).isEqualTo(watch.outlook(ONSET + 40));
    for (double hour = ONSET + 40.5; hour < ONSET + 80; hour += 0.5) {
      watch.note(hour, 3.5);
      resumed.note(hour, 3.5);
      assertThat(resumed.outlook(hour)).isEqualTo(watch.outlook(hour));
    }
  }

  private void growUntil(double end) {
    for (double hour = BEGIN; hour <= end; hour += 0.5) {
      double share = Math.max(0, hour - ONSET) / 60;
      watch.note(hour, 1 + 3.5 * share * Math.sqrt(share) + 0.03 * random.nextGaussian());
    }
  }

  private static PartWatch vibration() {
    return new PartWatch(Part.BEARING_VIBRATION, WearParameters.defaults());
  }
}
