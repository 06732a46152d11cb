package io.mqttfactory.plant;

import static io.mqttfactory.model.PackMlState.ABORTED;
import static io.mqttfactory.model.PackMlState.ABORTING;
import static io.mqttfactory.model.PackMlState.CLEARING;
import static io.mqttfactory.model.PackMlState.EXECUTE;
import static io.mqttfactory.model.PackMlState.HELD;
import static io.mqttfactory.model.PackMlState.HOLDING;
import static io.mqttfactory.model.PackMlState.IDLE;
import static io.mqttfactory.model.PackMlState.RESETTING;
import static io.mqttfactory.model.PackMlState.STARTING;
import static io.mqttfactory.model.PackMlState.STOPPED;
import static io.mqttfactory.model.PackMlState.STOPPING;
import static io.mqttfactory.model.PackMlState.SUSPENDED;
import static io.mqttfactory.model.PackMlState.SUSPENDING;
import static io.mqttfactory.model.PackMlState.UNHOLDING;
import static io.mqttfactory.model.PackMlState.UNSUSPENDING;
import static io.mqttfactory.plant.Plants.MONDAY;
import static io.mqttfactory.plant.Plants.healthy;
import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.LineStatus;
import io.mqttfactory.model.Oee;
import io.mqttfactory.model.PackMlState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineWeekTest {

  private static final Map<PackMlState, Set<PackMlState>> NEXT =
      Map.ofEntries(
          Map.entry(STOPPED, Set.of(RESETTING)),
          Map.entry(RESETTING, Set.of(IDLE)),
          Map.entry(IDLE, Set.of(STARTING)),
          Map.entry(STARTING, Set.of(EXECUTE)),
          Map.entry(EXECUTE, Set.of(HOLDING, SUSPENDING, STOPPING, ABORTING)),
          Map.entry(HOLDING, Set.of(HELD)),
          Map.entry(HELD, Set.of(UNHOLDING, STOPPING)),
          Map.entry(UNHOLDING, Set.of(EXECUTE)),
          Map.entry(SUSPENDING, Set.of(SUSPENDED)),
          Map.entry(SUSPENDED, Set.of(UNSUSPENDING, STOPPING)),
          Map.entry(UNSUSPENDING, Set.of(EXECUTE)),
          Map.entry(STOPPING, Set.of(STOPPED)),
          Map.entry(ABORTING, Set.of(ABORTED)),
          Map.entry(ABORTED, Set.of(CLEARING)),
          Map.entry(CLEARING, Set.of(STOPPED)));

  private static final List<LineConditions> WEEK = new ArrayList<>();

  @BeforeAll
  static void recordAWeek() {
    Plant plant = healthy();
    for (int second = 0; second < PlantTime.WEEK; second++) {
      WEEK.add(plant.at(MONDAY.plusSeconds(second)).line());
    }
  }

  @Test
  void takesOnlyTheWaysOfPackMl() {
    for (int second = 1; second < WEEK.size(); second++) {
      PackMlState before = WEEK.get(second - 1).state();
      PackMlState now = WEEK.get(second).state();
      if (now != before) {
        assertThat(NEXT.get(before)).contains(now);
      }
    }
  }

  @Test
  void hasChangeoversShortStopsSuspensionsTripsAndMaintenance() {
    Map<PackMlState, Integer> entered = new EnumMap<>(PackMlState.class);
    for (int second = 1; second < WEEK.size(); second++) {
      if (WEEK.get(second).state() != WEEK.get(second - 1).state()) {
        entered.merge(WEEK.get(second).state(), 1, Integer::sum);
      }
    }

    assertThat(entered.get(STOPPING)).isBetween(15, 25);
    assertThat(entered.get(HELD)).isBetween(150, 350);
    assertThat(entered.get(SUSPENDED)).isBetween(60, 160);
    assertThat(entered.get(ABORTED)).isEqualTo(3);
    assertThat(share(LineStatus.MAINTENANCE)).isBetween(0.028, 0.030);
  }

  @Test
  void runsMostOfTheTimeByNightToo() {
    assertThat(share(LineStatus.RUNNING)).isBetween(0.85, 0.95);
    int running = 0;
    for (int second = 0; second < WEEK.size(); second++) {
      if (second % PlantTime.DAY < 5 * PlantTime.HOUR
          && WEEK.get(second).status() == LineStatus.RUNNING) {
        running++;
      }
    }
    assertThat(running / (7.0 * 5 * PlantTime.HOUR)).isGreaterThan(0.8);
  }

  @Test
  void raisesItsAlarmExactlyWhileItHasTripped() {
    assertThat(WEEK)
        .allMatch(line -> line.tripped() == (line.status() == LineStatus.ALARM))
        .anyMatch(LineConditions::tripped);
  }

  @Test
  void standsStillInEveryWaitState() {
    assertThat(WEEK)
        .filteredOn(line -> Set.of(HELD, SUSPENDED, STOPPED, ABORTED).contains(line.state()))
        .filteredOn(line -> line.speed() > 0)
        .hasSizeLessThan(10); // the first second of Aborted may still see it coast down
  }

  @Test
  void countsUpwardsThroughTheDayAndStartsAgainAtMidnight() {
    for (int second = 1; second < WEEK.size(); second++) {
      LineConditions before = WEEK.get(second - 1);
      LineConditions now = WEEK.get(second);
      if (second % PlantTime.DAY == 0) {
        assertThat(now.goodCount() + now.rejectCount() + now.runTime()).isZero();
        assertThat(now.plannedProductionTime()).isZero();
      } else if (now.goodCount() < before.goodCount()
          || now.rejectCount() < before.rejectCount()
          || now.runTime() < before.runTime()
          || now.plannedProductionTime() < before.plannedProductionTime()
          || now.runTime() > now.plannedProductionTime()) {
        throw new AssertionError("a counter fell at second " + second);
      }
    }
  }

  @Test
  void doesNotPlanProductionDuringMaintenance() {
    int wednesday = (int) Duration.ofDays(3).toSeconds() - 1;
    int sunday = (int) Duration.ofDays(7).toSeconds() - 1;

    assertThat(WEEK.get(wednesday).plannedProductionTime()).isEqualTo(23 * 3_600 - 1);
    assertThat(WEEK.get(sunday).plannedProductionTime()).isEqualTo(20 * 3_600);
    assertThat(WEEK.get(sunday).status()).isEqualTo(LineStatus.MAINTENANCE);
  }

  @ParameterizedTest(name = "with seed {0}")
  @ValueSource(longs = {1, 7, 42})
  void reachesABelievableOeeInAHealthyWeek(long seed) {
    Plant plant = new Plant(PlantParameters.defaults(), seed);
    double planned = 0;
    double running = 0;
    long total = 0;
    long good = 0;
    for (int day = 1; day <= 7; day++) {
      LineConditions line = plant.at(MONDAY.plus(Duration.ofDays(day)).minusSeconds(1)).line();
      planned += line.plannedProductionTime();
      running += line.runTime();
      total += line.goodCount() + line.rejectCount();
      good += line.goodCount();
    }
    Oee oee = Oee.of(planned, running, 0.5, total, good);
    assertThat(oee.oee().orElseThrow()).isBetween(0.70, 0.88);
    assertThat(oee.performance().orElseThrow()).isBetween(0.8, 0.95);
    assertThat(oee.quality().orElseThrow()).isBetween(0.97, 0.999);
  }

  private static double share(LineStatus status) {
    return WEEK.stream().filter(line -> line.status() == status).count() / (double) WEEK.size();
  }
}
