package io.mqttfactory.plant;

import static io.mqttfactory.plant.Plants.fault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mqttfactory.model.Fault;
import io.mqttfactory.model.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultScheduleTest {

  private static final long START = 1_000_000;

  @Test
  void actsFromItsStartToJustBeforeItsEnd() {
    FaultSchedule schedule = schedule(at(FaultKind.DUST, 0.7, 0, 60));

    assertThat(schedule.levelsAt(START - 1).of(FaultKind.DUST)).isZero();
    assertThat(schedule.levelsAt(START).of(FaultKind.DUST)).isEqualTo(0.7);
    assertThat(schedule.levelsAt(START + 59).of(FaultKind.DUST)).isEqualTo(0.7);
    assertThat(schedule.levelsAt(START + 60).of(FaultKind.DUST)).isZero();
  }

  @Test
  void countsTheStrongerOfTwoOfAKind() {
    FaultSchedule schedule =
        schedule(at(FaultKind.DUST, 0.7, 0, 60), named("other", FaultKind.DUST, 0.4, 30, 60));

    assertThat(schedule.levelsAt(START + 40).of(FaultKind.DUST)).isEqualTo(0.7);
    assertThat(schedule.levelsAt(START + 70).of(FaultKind.DUST)).isEqualTo(0.4);
  }

  @Test
  void saysHowLongNothingChanges() {
    FaultLevels levels =
        schedule(at(FaultKind.DUST, 0.7, 0, 60), at(FaultKind.JAM, 1, 30, 60)).levelsAt(START + 40);

    assertThat(levels.covers(START + 29)).isFalse();
    assertThat(levels.covers(START + 30)).isTrue();
    assertThat(levels.covers(START + 59)).isTrue();
    assertThat(levels.covers(START + 60)).isFalse();
  }

  @Test
  void growsFromNothingToItsIntensity() {
    FaultSchedule schedule = schedule(at(FaultKind.BEARING_WEAR, 0.8, 0, 1_000));
    FaultLevels levels = schedule.levelsAt(START + 500);

    assertThat(levels.grown(FaultKind.BEARING_WEAR, START)).isZero();
    assertThat(levels.grown(FaultKind.BEARING_WEAR, START + 500)).isBetween(0.2, 0.4);
    assertThat(levels.grown(FaultKind.BEARING_WEAR, START + 999)).isCloseTo(0.8, within(0.01));
  }

  @Test
  void jamsForAsMuchOfTenMinutesAsItsIntensitySays() {
    FaultLevels levels = schedule(at(FaultKind.JAM, 0.5, 0, 3_600)).levelsAt(START);

    assertThat(levels.isJammed(START)).isTrue();
    assertThat(levels.isJammed(START + 299)).isTrue();
    assertThat(levels.isJammed(START + 300)).isFalse();
    assertThat(levels.isJammed(START + 600)).isTrue();
  }

  @Test
  void knowsSinceWhenASensorIsFrozenThroughOneFaultAfterTheOther() {
    FaultSchedule schedule =
        schedule(
            at(FaultKind.SENSOR_FROZEN, 1, 0, 60),
            named("second", FaultKind.SENSOR_FROZEN, 1, 60, 60),
            named("apart", FaultKind.SENSOR_FROZEN, 1, 200, 60));

    assertThat(schedule.frozenSince(START - 1)).isEmpty();
    assertThat(schedule.frozenSince(START + 100)).hasValue(START);
    assertThat(schedule.frozenSince(START + 150)).isEmpty();
    assertThat(schedule.frozenSince(START + 210)).hasValue(START + 200);
  }

  @Test
  void findsTheEarliestDifference() {
    Fault dust = at(FaultKind.DUST, 0.7, 0, 60);
    Fault jam = at(FaultKind.JAM, 1, 30, 60);
    Fault jamShortened = at(FaultKind.JAM, 1, 30, 40);

    assertThat(schedule(dust, jam).earliestDifference(schedule(jam, dust))).isEmpty();
    assertThat(schedule(dust, jam).earliestDifference(schedule(dust, jamShortened)))
        .hasValue(START + 30);
    assertThat(schedule(jam).earliestDifference(schedule(dust))).hasValue(START);
  }

  @Test
  void feelsNothingOfAFaultWithoutIntensityOrLength() {
    FaultSchedule schedule =
        schedule(at(FaultKind.SENSOR_FROZEN, 0, 0, 60), at(FaultKind.BEARING_WEAR, 1, 0, 0));

    assertThat(schedule.frozenSince(START)).isEmpty();
    assertThat(schedule.levelsAt(START).grown(FaultKind.BEARING_WEAR, START)).isZero();
  }

  private static FaultSchedule schedule(Fault... faults) {
    return new FaultSchedule(List.of(faults));
  }

  private static Fault at(FaultKind kind, double intensity, long offset, long seconds) {
    return fault(
        kind, intensity, Instant.ofEpochSecond(START + offset), Duration.ofSeconds(seconds));
  }

  private static Fault named(
      String id, FaultKind kind, double intensity, long offset, long seconds) {
    Fault fault = at(kind, intensity, offset, seconds);
    return new Fault(kind, id, intensity, fault.start(), fault.duration());
  }
}
