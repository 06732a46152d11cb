package io.mqttfactory.plant;

import static io.mqttfactory.plant.Plants.MONDAY;
import static io.mqttfactory.plant.Plants.NEXT_MONDAY;
import static io.mqttfactory.plant.Plants.fault;
import static io.mqttfactory.plant.Plants.healthy;
import static io.mqttfactory.plant.Plants.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mqttfactory.model.FaultKind;
import io.mqttfactory.model.GridStatus;
import io.mqttfactory.model.LineStatus;
import io.mqttfactory.model.PackMlState;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fault is visible where it should be, as strongly as its intensity says, and ends. */
class FaultEffectsTest {

  private final Plant usual = healthy();
  private final Instant start =
      Plants.steadyRunAfter(MONDAY.plus(Duration.ofHours(30)), usual).plusSeconds(1);

  /** A moment of steady running, after which the faults soon end. */
  private final Instant late = Plants.steadyRunAfter(start.plus(Duration.ofHours(3)), usual);

  private final Instant end = late.plusSeconds(60);
  private final Duration length = Duration.between(start, end);

  @ParameterizedTest(name = "at {0} beyond {1} mm/s")
  @CsvSource({"0.5, 2.8", "0.8, 4.5", "1.0, 6.0"})
  void bearingWearRaisesVibrationAndBearingTemperature(double intensity, double limit) {
    Instant lastRun = Plants.steadyRunAfter(start.plus(Duration.ofDays(2)), usual);
    Duration untilThen = Duration.between(start, lastRun.plusSeconds(60));
    Plant worn = with(fault(FaultKind.BEARING_WEAR, intensity, start, untilThen));

    assertThat(worn.at(start).line().vibration()).isLessThan(1.4);
    assertThat(worn.at(lastRun).line().vibration()).isGreaterThan(limit);
    assertThat(bearing(worn, lastRun) - bearing(usual, lastRun))
        .isBetween(20 * intensity, 32 * intensity);
    assertThat(worn.at(lastRun).supply().power() - usual.at(lastRun).supply().power())
        .isBetween(15 * intensity, 25 * intensity);
  }

  @Test
  void aRepairedBearingIsHealthyAgain() {
    Plant repaired = with(fault(FaultKind.BEARING_WEAR, 1, start, length));
    Instant hoursLater = Plants.steadyRunAfter(end.plus(Duration.ofHours(3)), usual);

    assertThat(repaired.at(hoursLater).line().vibration()).isBetween(0.7, 1.4);
    assertThat(bearing(repaired, hoursLater)).isCloseTo(bearing(usual, hoursLater), within(0.1));
  }

  @Test
  void bearingWearGoesOnAcrossMonday() {
    Plant worn = with(fault(FaultKind.BEARING_WEAR, 1, MONDAY, Duration.ofDays(10)));
    Instant earlyMonday = Plants.steadyRunAfter(NEXT_MONDAY, usual).minusSeconds(600);

    assertThat(worn.at(earlyMonday).line().vibration()).isGreaterThan(3);
  }

  @ParameterizedTest(name = "at {0} below {1} %")
  @CsvSource({"0.5, 97", "1.0, 94"})
  void toolWearRaisesRejects(double intensity, double limit) {
    Plant blunt = with(fault(FaultKind.TOOL_WEAR, intensity, start, length));

    assertThat(blunt.at(late).line().qualityRate()).isLessThan(limit);
    assertThat(blunt.at(late).line().rejectCount())
        .isGreaterThan(usual.at(late).line().rejectCount() + 100);
    assertThat(blunt.at(late).supply().power() - usual.at(late).supply().power())
        .isBetween(4.0, 22.0);
  }

  @ParameterizedTest(name = "at {0}")
  @ValueSource(doubles = {0.5, 1.0})
  void aJamHoldsTheLineAtOnce(double intensity) {
    Plant jammed = with(fault(FaultKind.JAM, intensity, start, length));

    assertThat(jammed.at(start.plusSeconds(1)).line().state()).isEqualTo(PackMlState.HOLDING);
    LineConditions held = jammed.at(start.plusSeconds(60)).line();
    assertThat(held.state()).isEqualTo(PackMlState.HELD);
    assertThat(held.status()).isEqualTo(LineStatus.STOPPED);
    assertThat(held.speed()).isZero();
  }

  @Test
  void aJamIsGoneSecondsAfterItsEnd() {
    Plant jammed = with(fault(FaultKind.JAM, 1, start, Duration.ofMinutes(2)));

    assertThat(jammed.at(start.plusSeconds(119)).line().state()).isEqualTo(PackMlState.HELD);
    assertThat(jammed.at(start.plusSeconds(130)).line().state()).isEqualTo(PackMlState.EXECUTE);
  }

  @ParameterizedTest(name = "at {0}")
  @ValueSource(doubles = {0.5, 1.0})
  void aFrozenSensorRepeatsItsLastValue(double intensity) {
    Plant frozen = with(fault(FaultKind.SENSOR_FROZEN, intensity, start, length));
    double last = usual.at(start.minusSeconds(1)).line().measuredBearingTemperature();

    for (Instant time = start; time.isBefore(end); time = time.plusSeconds(97)) {
      assertThat(frozen.at(time).line().measuredBearingTemperature()).isEqualTo(last);
    }
    assertThat(frozen.at(end)).extracting(PlantSnapshot::line).isEqualTo(usual.at(end).line());
  }

  @Test
  void aSensorStaysFrozenAcrossMonday() {
    Instant saturday = MONDAY.plus(Duration.ofHours(125));
    Plant frozen = with(fault(FaultKind.SENSOR_FROZEN, 1, saturday, Duration.ofDays(4)));

    assertThat(frozen.at(NEXT_MONDAY.plusSeconds(3_600)).line().measuredBearingTemperature())
        .isEqualTo(usual.at(saturday.minusSeconds(1)).line().measuredBearingTemperature());
  }

  @ParameterizedTest(name = "at {0} by {1} K")
  @CsvSource({"0.5, 4", "1.0, 8"})
  void anOffsetShiftsTheThermometerAndNotTheClimate(double intensity, double kelvin) {
    Plant shifted = with(fault(FaultKind.SENSOR_OFFSET, intensity, start, length));
    HallConditions wrong = shifted.at(late).hall();
    HallConditions right = usual.at(late).hall();

    assertThat(wrong.measuredTemperature() - right.measuredTemperature())
        .isCloseTo(kelvin, within(1e-9));
    assertThat(wrong.temperature()).isEqualTo(right.temperature());
    assertThat(wrong.comfort()).isEqualTo(right.comfort());
  }

  @ParameterizedTest(name = "at {0} to {1} of the voltage")
  @CsvSource({"0.5, 0.91", "1.0, 0.82"})
  void aSagLowersTheVoltagesAndRaisesTheCurrents(double intensity, double remaining) {
    Plant sagging = with(fault(FaultKind.VOLTAGE_SAG, intensity, start, length));
    SupplyConditions low = sagging.at(late).supply();
    SupplyConditions normal = usual.at(late).supply();

    assertThat(low.voltages().l2() / normal.voltages().l2()).isCloseTo(remaining, within(0.001));
    assertThat(low.currents().l2()).isGreaterThan(1.02 * normal.currents().l2());
    assertThat(low.status()).isEqualTo(GridStatus.VOLTAGE_SAG);
    assertThat(sagging.at(late).line().speed()).isLessThan(usual.at(late).line().speed());
    assertThat(sagging.at(end).supply().voltages()).isEqualTo(usual.at(end).supply().voltages());
  }

  @ParameterizedTest(name = "at {0} to {1} to {2}")
  @CsvSource({"0.5, 0.73, 0.80", "1.0, 0.62, 0.68"})
  void aLostCompensationLowersThePowerFactorOnly(double intensity, double from, double to) {
    Plant reactive = with(fault(FaultKind.POWER_FACTOR_DROP, intensity, start, length));
    SupplyConditions lost = reactive.at(late).supply();
    SupplyConditions normal = usual.at(late).supply();

    assertThat(lost.powerFactor()).isBetween(from, to);
    assertThat(lost.power()).isEqualTo(normal.power());
    assertThat(lost.currents().l3() / normal.currents().l3())
        .isCloseTo(normal.powerFactor() / lost.powerFactor(), within(1e-9));
  }

  @ParameterizedTest(name = "at {0}, {1} h after Monday")
  @CsvSource({"0.5, 34", "1.0, 34", "0.5, 26", "0.5, 146"})
  void withoutVentilationTheAirGoesStale(double intensity, int hour) {
    Instant failure = MONDAY.plus(Duration.ofHours(hour));
    Plant stale = with(fault(FaultKind.VENTILATION_FAILURE, intensity, failure, length));
    HallConditions afterAnHour = stale.at(failure.plus(Duration.ofHours(1))).hall();
    PlantSnapshot normal = usual.at(failure.plus(Duration.ofHours(1)));

    assertThat(normal.hall().co2()).isLessThan(750);
    assertThat(afterAnHour.co2()).isGreaterThan(800);
    assertThat(afterAnHour.temperature()).isGreaterThan(normal.hall().temperature() + 1);
    assertThat(afterAnHour.pm25()).isGreaterThan(1.2 * normal.hall().pm25());
    assertThat(stale.at(failure.plusSeconds(60)).supply().power())
        .isLessThan(usual.at(failure.plusSeconds(60)).supply().power() - 8);
  }

  @ParameterizedTest(name = "at {0} above {1}")
  @CsvSource({"0.5, 100", "1.0, 150"})
  void dustRaisesTheAirQualityIndex(double intensity, double limit) {
    Plant dusty = with(fault(FaultKind.DUST, intensity, start, length));
    HallConditions afterAnHour = dusty.at(start.plus(Duration.ofHours(1))).hall();

    assertThat(AirQualityIndex.of(afterAnHour.pm25(), afterAnHour.pm10())).isGreaterThan(limit);
    assertThat(dusty.at(end.plus(Duration.ofHours(3))).hall().pm25())
        .isCloseTo(usual.at(end.plus(Duration.ofHours(3))).hall().pm25(), within(0.3));
  }

  private static double bearing(Plant plant, Instant time) {
    return plant.at(time).line().bearingTemperature();
  }
}
