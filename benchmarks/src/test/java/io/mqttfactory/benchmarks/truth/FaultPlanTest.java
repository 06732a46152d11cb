package io.mqttfactory.benchmarks.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.Fault;
import io.mqttfactory.model.FaultKind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultPlanTest {

  private static final Instant MONDAY = Instant.parse("2026-09-21T00:00:00Z");

  @Test
  void eightWeeksHaveEveryKindTwiceAtEveryIntensity() {
    List<Fault> faults = FaultPlan.of(MONDAY, 8, 1);

    for (FaultKind kind : FaultKind.values()) {
      for (double intensity : FaultPlan.INTENSITIES) {
        assertThat(faults)
            .filteredOn(fault -> fault.kind() == kind && fault.intensity() == intensity)
            .as("%s at %s", kind, intensity)
            .hasSize(2);
      }
    }
  }

  @Test
  void theSameSeedGivesTheSamePlanAndAnotherOneAnother() {
    assertThat(FaultPlan.of(MONDAY, 8, 1)).isEqualTo(FaultPlan.of(MONDAY, 8, 1));
    assertThat(FaultPlan.of(MONDAY, 8, 1)).isNotEqualTo(FaultPlan.of(MONDAY, 8, 2));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void noTwoOverlapThatCannotBeToldApart(long seed) {
    List<Fault> faults = FaultPlan.of(MONDAY, 8, seed);

    for (Fault one : faults) {
      for (Fault other : faults) {
        if (one != other && overlap(one, other)) {
          assertThat(Set.of(one.kind(), other.kind())).containsAnyElementsOf(FaultPlan.WEAR);
          assertThat(Set.of(one.kind(), other.kind()))
              .isNotEqualTo(Set.of(FaultKind.BEARING_WEAR, FaultKind.SENSOR_FROZEN))
              .isNotEqualTo(Set.of(FaultKind.BEARING_WEAR, FaultKind.SENSOR_OFFSET));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void weekendsAreFreeAndLengthsAreThoseOfTheKind(long seed) {
    for (Fault fault : FaultPlan.of(MONDAY, 8, seed)) {
      assertThat(dayOf(fault.start())).isLessThan(DayOfWeek.SATURDAY);
      assertThat(dayOf(fault.end())).isLessThan(DayOfWeek.SATURDAY);
      boolean isWear = FaultPlan.WEAR.contains(fault.kind());
      assertThat(fault.duration())
          .isBetween(
              isWear ? Duration.ofHours(11) : Duration.ofHours(1),
              isWear ? Duration.ofDays(4) : Duration.ofHours(3));
    }
  }

  private static boolean overlap(Fault one, Fault other) {
    return one.start().isBefore(other.end()) && other.start().isBefore(one.end());
  }

  private static DayOfWeek dayOf(Instant time) {
    return time.atZone(ZoneOffset.UTC).getDayOfWeek();
  }
}
