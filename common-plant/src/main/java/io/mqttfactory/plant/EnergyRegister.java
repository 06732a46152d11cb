package io.mqttfactory.plant;

import java.time.Instant;

/**
 * What the plant's energy meter has counted at its first start, and how the past before that start
 * is counted so that the two join: 12,000 kWh on Monday 00:00 UTC of the week before the start, and
 * what the plant took since.
 *
 * @param firstStart when the meter was started for the first time
 */
public record EnergyRegister(Instant firstStart) {

  private static final double BEGINNING = 12_000;

  /** The register in kWh at that moment; before the beginning it stays at 12,000. */
  public double at(Instant time, Plant plant) {
    long monday = PlantTime.mondayOf(firstStart.getEpochSecond());
    Instant beginning = Instant.ofEpochSecond(monday - PlantTime.WEEK);
    return BEGINNING + plant.energyBetween(beginning, time);
  }
}
