package io.mqttfactory.plant;

import static io.mqttfactory.plant.Plants.MONDAY;
import static io.mqttfactory.plant.Plants.healthy;
import static io.mqttfactory.plant.Plants.published;
import static io.mqttfactory.plant.Plants.stamp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mqttfactory.model.EnergyReading;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.ParsedReading;
import io.mqttfactory.model.Phases;
import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SensorsTest {

  private final Plant plant = healthy();

  @Test
  void fillEveryMember() {
    randomTimes(50)
        .forEach(time -> assertThat(published(plant.at(time))).doesNotContainValue(null));
  }

  @Test
  void readWhatTheirReadersAccept() {
    for (Instant time : randomTimes(50)) {
      PlantSnapshot snapshot = plant.at(time);
      assertAccepted(ReadingType.LINE, LineSensors.read(snapshot, stamp(snapshot, "PLC1")));
      assertAccepted(
          ReadingType.ENERGY, EnergySensors.read(snapshot, stamp(snapshot, "PLC2"), 12_345.6789));
      assertAccepted(
          ReadingType.ENVIRONMENT, EnvironmentSensors.read(snapshot, stamp(snapshot, "PLC3")));
    }
  }

  @Test
  void agreeOnPowerVoltageCurrentAndPowerFactorWithinRounding() {
    for (Instant time : randomTimes(400)) {
      PlantSnapshot snapshot = plant.at(time);
      EnergyReading reading = EnergySensors.read(snapshot, stamp(snapshot, "PLC2"), 0);
      double power = reading.powerConsumption();
      // The power factor's fourth decimal is the coarsest rounding: half of 1e-4 of about 0.85.
      assertThat(meanPower(reading)).isCloseTo(power, within(1e-4 * power + 0.01));
      assertThat(sumOfPhases(reading)).isCloseTo(power, within(2e-4 * power + 0.01));
    }
  }

  @Test
  void countWholeUnitsThatAreEitherGoodOrRejected() {
    for (Instant time : randomTimes(50)) {
      PlantSnapshot snapshot = plant.at(time);
      var reading = LineSensors.read(snapshot, stamp(snapshot, "PLC1"));
      assertThat(reading.productionCount()).isEqualTo(reading.goodCount() + reading.rejectCount());
    }
  }

  @Test
  void cutFractionsOfASecondOff() {
    Instant time = MONDAY.plus(Duration.ofHours(5));

    assertThat(published(plant.at(time.plusMillis(999)))).isEqualTo(published(plant.at(time)));
    assertThat(plant.at(time.plusMillis(999)).time()).isEqualTo(time);
  }

  private static double meanPower(EnergyReading reading) {
    return Math.sqrt(3)
        * mean(reading.voltages())
        * mean(reading.currents())
        * reading.powerFactor()
        / 1_000;
  }

  private static double sumOfPhases(EnergyReading reading) {
    Phases volts = reading.voltages();
    Phases amperes = reading.currents();
    double apparent =
        volts.l1() * amperes.l1() + volts.l2() * amperes.l2() + volts.l3() * amperes.l3();
    return apparent / Math.sqrt(3) * reading.powerFactor() / 1_000;
  }

  private static double mean(Phases phases) {
    return (phases.l1() + phases.l2() + phases.l3()) / 3;
  }

  private static <R extends Reading> void assertAccepted(ReadingType<R> type, R reading) {
    assertThat(type.parse(Json.write(reading))).isEqualTo(new ParsedReading.Valid<>(reading));
  }

  private static List<Instant> randomTimes(int count) {
    return new Random(5)
        .longs(count, 0, Duration.ofDays(7).toSeconds())
        .sorted()
        .mapToObj(MONDAY::plusSeconds)
        .toList();
  }
}
