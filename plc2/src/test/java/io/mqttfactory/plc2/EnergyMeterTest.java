package io.mqttfactory.plc2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.mqttfactory.model.EnergyReading;
import io.mqttfactory.model.Fault;
import io.mqttfactory.model.FaultKind;
import io.mqttfactory.model.Stamp;
import io.mqttfactory.plant.Plant;
import io.mqttfactory.plant.PlantParameters;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnergyMeterTest {

  private static final Instant WEDNESDAY = Instant.parse("2026-03-04T09:30:00Z");
  private static final Instant MONDAY_OF_THE_WEEK_BEFORE = Instant.parse("2026-02-23T00:00:00Z");

  @TempDir Path folder;
  private final Plant plant = new Plant(PlantParameters.defaults(), 1);
  private final Health health = new Health();

  @Test
  void beginsWithWhatThePlantUsedSinceMondayOfTheWeekBefore() {
    double total = energyTotal(open(), WEDNESDAY);

    double used = plant.energyBetween(MONDAY_OF_THE_WEEK_BEFORE, WEDNESDAY);
    assertThat(total).isCloseTo(12_000 + used, within(0.01));
  }

  @Test
  void goesOnCountingWhileThePlcIsOff() {
    double before = energyTotal(open(), WEDNESDAY);

    double after = energyTotal(open(), WEDNESDAY.plusSeconds(3_600));

    assertThat(after - before)
        .isCloseTo(plant.energyBetween(WEDNESDAY, WEDNESDAY.plusSeconds(3_600)), within(0.02))
        .isBetween(100.0, 400.0);
  }

  @Test
  void neverFallsWhenTheClockGoesBackOrThePastIsRecomputed() {
    EnergyMeter meter = open();
    double before = energyTotal(meter, WEDNESDAY);

    double clockWentBack = energyTotal(meter, WEDNESDAY.minusSeconds(600));
    plant.replaceFaults(
        List.of(
            new Fault(FaultKind.JAM, "j", 1, WEDNESDAY.minusSeconds(7_200), Duration.ofHours(3))));
    double pastRecomputed = energyTotal(meter, WEDNESDAY.plusSeconds(3));

    assertThat(clockWentBack).isEqualTo(before);
    assertThat(pastRecomputed).isGreaterThanOrEqualTo(clockWentBack);
    assertThat(pastRecomputed - before).isLessThan(1);
  }

  @Test
  void crossesMondayWithoutAJump() {
    EnergyMeter meter = open();
    Instant sunday = Instant.parse("2026-03-08T23:59:58Z");
    energyTotal(meter, sunday);

    double before = energyTotal(meter, sunday.plusSeconds(1));
    double after = energyTotal(meter, sunday.plusSeconds(4));

    assertThat(after - before).isBetween(0.0, 0.5);
  }

  @Test
  void afterYearsItGoesOnFromItsOldValue() {
    double before = energyTotal(open(), WEDNESDAY);

    double after = energyTotal(open(), WEDNESDAY.plus(Duration.ofDays(1_000)));

    assertThat(after).isEqualTo(before);
  }

  @Test
  void aBrokenRegisterIsNamed() throws IOException {
    Path file = folder.resolve("energy-register.json");
    Files.writeString(file, "{\"energy_total\":\"many\"}");

    assertThatThrownBy(this::open)
        .isInstanceOf(StartException.class)
        .hasMessageContaining(file.toString());
  }

  private EnergyMeter open() {
    return EnergyMeter.open(folder, health);
  }

  private double energyTotal(EnergyMeter meter, Instant time) {
    EnergyReading reading = (EnergyReading) meter.look(plant, Stamp.unnumbered(time, "PLC2"));
    return reading.energyTotal();
  }
}
