package io.mqttfactory.plant;

import io.mqttfactory.model.EnergyReading;
import io.mqttfactory.model.Phases;
import io.mqttfactory.model.Stamp;

/** What PLC2's meter makes of the plant, with the decimals that it resolves. */
public final class EnergySensors {

  private EnergySensors() {}

  /**
   * @param energyTotal the meter's register in kWh, which is its PLC's to keep
   */
  public static EnergyReading read(PlantSnapshot plant, Stamp stamp, double energyTotal) {
    SupplyConditions supply = plant.supply();
    return new EnergyReading(
        stamp,
        Decimals.two(supply.power()),
        rounded(supply.voltages()),
        rounded(supply.currents()),
        Decimals.four(supply.powerFactor()),
        Decimals.three(supply.frequency()),
        Decimals.three(energyTotal),
        supply.status(),
        Decimals.two(supply.efficiency()),
        Decimals.two(supply.demandPeak()));
  }

  private static Phases rounded(Phases phases) {
    return new Phases(
        Decimals.two(phases.l1()), Decimals.two(phases.l2()), Decimals.two(phases.l3()));
  }
}
