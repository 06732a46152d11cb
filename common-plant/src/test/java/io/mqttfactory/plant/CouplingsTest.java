package io.mqttfactory.plant;

import static io.mqttfactory.plant.Plants.MONDAY;
import static io.mqttfactory.plant.Plants.fault;
import static io.mqttfactory.plant.Plants.healthy;
import static io.mqttfactory.plant.Plants.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mqttfactory.model.FaultKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What one thing does to the other: in which direction, and about how much. */
class CouplingsTest {

  private final Plant usual = healthy();

  @Test
  void aFasterLineDrawsMorePower() {
    double more = mean(usual, CouplingsTest::power) - mean(slower(), CouplingsTest::power);

    assertThat(more).isBetween(15.0, 60.0);
  }

  @Test
  void aFasterLineWarmsTheHall() {
    double warmer = mean(usual, s -> s.hall().temperature());

    assertThat(warmer - mean(slower(), s -> s.hall().temperature())).isBetween(0.1, 1.0);
  }

  @Test
  void aFasterLineIsLouderAndDustier() {
    double louder = mean(usual, s -> s.hall().noise()) - mean(slower(), s -> s.hall().noise());
    double dustier = mean(usual, s -> s.hall().pm25()) - mean(slower(), s -> s.hall().pm25());

    assertThat(louder).isBetween(1.0, 4.0);
    assertThat(dustier).isBetween(0.3, 3.0);
  }

  @Test
  void aFasterLineVibratesMoreAndHasAWarmerBearing() {
    double vibration = mean(usual, s -> s.line().vibration());
    double bearing = mean(usual, s -> s.line().bearingTemperature());

    assertThat(vibration - mean(slower(), s -> s.line().vibration())).isBetween(0.2, 0.6);
    assertThat(bearing - mean(slower(), s -> s.line().bearingTemperature())).isBetween(2.0, 8.0);
  }

  @Test
  void morePeopleRaiseCo2ButNotPower() {
    Plant crowded = changed("{\"staffing\":{\"early\":50,\"late\":46,\"night\":40}}");

    double more = mean(crowded, s -> s.hall().co2()) - mean(usual, s -> s.hall().co2());
    assertThat(more).isBetween(30.0, 200.0);
    assertThat(mean(crowded, CouplingsTest::power))
        .isCloseTo(mean(usual, CouplingsTest::power), within(3.0));
  }

  @Test
  void theNightShiftBreathesLessThanTheEarlyShift() {
    Instant night = MONDAY.plus(Duration.ofHours(28));
    Instant morning = MONDAY.plus(Duration.ofHours(36));

    double difference = usual.at(morning).hall().co2() - usual.at(night).hall().co2();
    assertThat(difference).isBetween(10.0, 120.0);
  }

  @Test
  void moreLightDrawsMorePower() {
    Plant bright = changed("{\"power\":{\"lighting\":24}}");

    double more = mean(bright, CouplingsTest::power) - mean(usual, CouplingsTest::power);
    assertThat(more).isBetween(6.0, 10.0);
  }

  @Test
  void aVoltageSagSlowsTheLineAndRaisesTheCurrents() {
    Instant start = Plants.steadyRunAfter(MONDAY.plus(Duration.ofHours(30)), usual);
    Instant during = start.plusSeconds(40);
    Plant sagging = with(fault(FaultKind.VOLTAGE_SAG, 1, start, Duration.ofMinutes(5)));

    double slower = sagging.at(during).line().speed() / usual.at(during).line().speed();
    double current =
        sagging.at(during).supply().currents().l1() / usual.at(during).supply().currents().l1();
    assertThat(slower).isBetween(0.80, 0.92);
    assertThat(current).isBetween(1.05, 1.25);
  }

  @Test
  void partLoadLowersPowerFactorAndEfficiency() {
    SupplyConditions maintenance = usual.at(MONDAY.plus(Duration.ofHours(6 * 24 + 22))).supply();
    SupplyConditions running =
        usual.at(Plants.steadyRunAfter(MONDAY.plus(Duration.ofHours(30)), usual)).supply();

    assertThat(maintenance.power()).isLessThan(70);
    assertThat(maintenance.powerFactor()).isBetween(0.80, 0.84);
    assertThat(running.powerFactor()).isBetween(0.86, 0.90);
    assertThat(maintenance.efficiency()).isBetween(55.0, 78.0);
    assertThat(running.efficiency()).isBetween(84.0, 88.0);
  }

  @Test
  void theSunIsDownAtMidnightAndWarmsTheSummer() {
    HallConditions night = usual.at(Instant.parse("2026-06-24T23:00:00Z")).hall();
    HallConditions noon = usual.at(Instant.parse("2026-06-24T11:00:00Z")).hall();
    HallConditions winter = usual.at(Instant.parse("2026-12-16T11:00:00Z")).hall();

    assertThat(night.uvIndex()).isZero();
    assertThat(noon.uvIndex()).isBetween(1.5, 9.0);
    assertThat(noon.temperature()).isGreaterThan(winter.temperature());
    assertThat(noon.light()).isGreaterThan(night.light());
  }

  private static Plant slower() {
    return changed("{\"line\":{\"target_speed\":84}}");
  }

  private static Plant changed(String parameters) {
    byte[] json = parameters.getBytes(StandardCharsets.UTF_8);
    return new Plant(PlantParameters.parse(json), Plants.SEED);
  }

  private static double power(PlantSnapshot snapshot) {
    return snapshot.supply().power();
  }

  /** Over the first two days, every ten minutes; the line stops at the same moments in each. */
  private static double mean(Plant plant, ToDoubleFunction<PlantSnapshot> value) {
    return IntStream.range(1, 288)
        .mapToObj(tenMinutes -> plant.at(MONDAY.plusSeconds(600L * tenMinutes)))
        .mapToDouble(value)
        .average()
        .orElseThrow();
  }
}
