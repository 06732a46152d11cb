package io.mqttfactory.plant;

import static io.mqttfactory.plant.Plants.MONDAY;
import static io.mqttfactory.plant.Plants.NEXT_MONDAY;
import static io.mqttfactory.plant.Plants.healthy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EnergyRegisterTest {

  private final Plant plant = healthy();

  @Test
  void addsUpThePower() {
    Instant from = MONDAY.plus(Duration.ofHours(20));
    double kilowattSeconds = 0;
    for (int second = 1; second <= 600; second++) {
      kilowattSeconds += plant.at(from.plusSeconds(second)).supply().power();
    }

    assertThat(plant.energyBetween(from, from.plusSeconds(600)))
        .isCloseTo(kilowattSeconds / 3_600, within(1e-9));
  }

  @Test
  void joinsAcrossMonday() {
    Instant before = NEXT_MONDAY.minusSeconds(90);
    Instant after = NEXT_MONDAY.plusSeconds(90);

    assertThat(plant.energyBetween(before, after))
        .isCloseTo(
            plant.energyBetween(before, NEXT_MONDAY) + plant.energyBetween(NEXT_MONDAY, after),
            within(1e-9))
        .isBetween(1.0, 10.0);
  }

  @Test
  void addsUpOverManyWeeks() {
    Instant later = MONDAY.plus(Duration.ofDays(24));
    double sum = 0;
    for (Instant day = MONDAY; day.isBefore(later); day = day.plus(Duration.ofDays(3))) {
      sum += plant.energyBetween(day, day.plus(Duration.ofDays(3)));
    }

    assertThat(plant.energyBetween(MONDAY, later)).isCloseTo(sum, within(1e-6));
  }

  @Test
  void neverRunsBackwards() {
    assertThat(plant.energyBetween(NEXT_MONDAY, MONDAY)).isZero();
    assertThat(plant.energyBetween(MONDAY, MONDAY)).isZero();
  }

  @Test
  void beginsWithTwelveThousandOnMondayOfTheWeekBeforeItsFirstStart() {
    Instant firstStart = NEXT_MONDAY.plus(Duration.ofHours(30));
    EnergyRegister register = new EnergyRegister(firstStart);

    assertThat(register.at(MONDAY, plant)).isEqualTo(12_000);
    assertThat(register.at(MONDAY.minusSeconds(1), plant)).isEqualTo(12_000);
    assertThat(register.at(firstStart, plant))
        .isCloseTo(12_000 + plant.energyBetween(MONDAY, firstStart), within(1e-9));
  }

  @Test
  void neverFallsOverTheWeekThatIsBackfilled() {
    Instant firstStart = NEXT_MONDAY.plus(Duration.ofHours(2));
    EnergyRegister register = new EnergyRegister(firstStart);
    double before = 0;
    for (Instant time = firstStart.minus(Duration.ofDays(7));
        !time.isAfter(firstStart);
        time = time.plus(Duration.ofMinutes(10))) {
      double now = register.at(time, plant);
      assertThat(now).isGreaterThan(before);
      before = now;
    }
  }
}
