package io.mqttfactory.plant;

import static io.mqttfactory.plant.Plants.MONDAY;
import static io.mqttfactory.plant.Plants.NEXT_MONDAY;
import static io.mqttfactory.plant.Plants.fault;
import static io.mqttfactory.plant.Plants.healthy;
import static io.mqttfactory.plant.Plants.published;
import static io.mqttfactory.plant.Plants.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.Fault;
import io.mqttfactory.model.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlantDeterminismTest {

  private static final Fault WEAR =
      fault(FaultKind.BEARING_WEAR, 0.8, MONDAY.plus(Duration.ofDays(5)), Duration.ofDays(4));
  private static final Fault JAM =
      fault(FaultKind.JAM, 0.6, MONDAY.plus(Duration.ofHours(30)), Duration.ofHours(2));
  private static final Fault FROZEN =
      fault(FaultKind.SENSOR_FROZEN, 1, MONDAY.plus(Duration.ofDays(6)), Duration.ofDays(3));

  @Test
  void isTheSameInWhateverOrderItIsAsked() {
    List<Instant> times = randomTimes(60);
    List<State> forward = states(with(WEAR, JAM, FROZEN), times);

    List<Instant> shuffled = new ArrayList<>(times);
    Collections.shuffle(shuffled, new Random(4));
    Plant plant = with(FROZEN, JAM, WEAR);
    for (Instant time : shuffled) {
      assertThat(State.of(plant, time)).isEqualTo(forward.get(times.indexOf(time)));
    }
  }

  @Test
  void isTheSameWhetherAFaultWasKnownFromTheBeginningOrCameLater() {
    Plant late = healthy();
    late.at(NEXT_MONDAY.plus(Duration.ofHours(40)));
    late.at(MONDAY.plus(Duration.ofHours(50)));
    late.energyBetween(MONDAY, NEXT_MONDAY);
    late.replaceFaults(List.of(WEAR));
    late.at(MONDAY.plus(Duration.ofHours(31)));
    late.replaceFaults(List.of(JAM, WEAR, FROZEN));

    List<Instant> times = randomTimes(30);
    assertThat(states(late, times)).isEqualTo(states(with(WEAR, JAM, FROZEN), times));
    assertThat(late.energyBetween(MONDAY, NEXT_MONDAY))
        .isEqualTo(with(WEAR, JAM, FROZEN).energyBetween(MONDAY, NEXT_MONDAY));
  }

  @Test
  void forgetsAFaultThatIsTakenBack() {
    Plant plant = with(JAM, WEAR);
    plant.at(MONDAY.plus(Duration.ofDays(6)));
    plant.replaceFaults(List.of());

    List<Instant> times = randomTimes(20);
    assertThat(states(plant, times)).isEqualTo(states(healthy(), times));
  }

  @Test
  void doesNotKnowAFaultBeforeItsStart() {
    Instant before = JAM.start().minusSeconds(1);

    assertThat(State.of(with(JAM), before)).isEqualTo(State.of(healthy(), before));
  }

  @Test
  void isTheSameForAProcessThatRunsAcrossMondayAndOneThatStartsLater() {
    Plant running = with(WEAR, FROZEN);
    running.at(NEXT_MONDAY.minusSeconds(10));
    Plant started = with(WEAR, FROZEN);
    for (int second = 0; second < 2_000; second += 40) {
      Instant time = NEXT_MONDAY.plusSeconds(second);
      assertThat(State.of(running, time)).isEqualTo(State.of(started, time));
    }
  }

  @Test
  void drawsAnyWeek() {
    for (String time :
        List.of("1969-07-20T20:17:00Z", "2024-02-29T12:00:00Z", "2199-12-31T23:59:59Z")) {
      assertThat(published(healthy().at(Instant.parse(time)))).doesNotContainValue(null);
    }
  }

  @Test
  void differsFromSeedToSeed() {
    Instant time = MONDAY.plus(Duration.ofHours(10));

    assertThat(State.of(new Plant(PlantParameters.defaults(), 1), time))
        .isNotEqualTo(State.of(new Plant(PlantParameters.defaults(), 2), time));
  }

  /**
   * Processes on different machines and JDKs must agree to the last bit. Whoever changes the model
   * on purpose changes these values.
   */
  @Test
  void isTheSameToTheBitOnEveryMachine() {
    PlantSnapshot snapshot = with(WEAR, JAM).at(MONDAY.plus(Duration.ofDays(6)));
    double[] values = {
      snapshot.energyThisWeek(),
      snapshot.line().bearingTemperature(),
      snapshot.line().vibration(),
      snapshot.supply().currents().l1(),
      snapshot.hall().comfort(),
      snapshot.hall().noise()
    };

    assertThat(Arrays.stream(values).mapToObj(Double::toHexString))
        .containsExactly(
            "0x1.0768c5f868712p15",
            "0x1.55fab695f1ceep5",
            "0x1.685136053f1b4p0",
            "0x1.8c059b7747db1p8",
            "0x1.77865b1df9e71p6",
            "0x1.1d38e0b258a0fp6");
  }

  private static List<Instant> randomTimes(int count) {
    return new Random(3)
        .longs(count, 0, Duration.ofDays(10).toSeconds())
        .sorted()
        .mapToObj(MONDAY::plusSeconds)
        .toList();
  }

  private static List<State> states(Plant plant, List<Instant> times) {
    return times.stream().map(time -> State.of(plant, time)).toList();
  }

  /** Everything that can be seen of a plant, unrounded: records of doubles compare bit by bit. */
  private record State(
      LineConditions line, SupplyConditions supply, HallConditions hall, double energy) {

    static State of(Plant plant, Instant time) {
      PlantSnapshot snapshot = plant.at(time);
      return new State(
          snapshot.line(), snapshot.supply(), snapshot.hall(), snapshot.energyThisWeek());
    }
  }
}
