package io.mqttfactory.model;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What PLC2 reads of the power supply. Power, voltages, currents and power factor agree: P =
 * √3·U·I·pf within rounding. Efficiency is useful output power over input power; it is not the
 * power factor.
 */
public record EnergyReading(
    @JsonUnwrapped Stamp stamp,
    Double powerConsumption,
    Phases voltages,
    Phases currents,
    Double powerFactor,
    Double frequency,
    Double energyTotal,
    GridStatus gridStatus,
    Double efficiency,
    Double demandPeak)
    implements Reading {

  static final List<Tag<EnergyReading>> TAGS =
      List.of(
          Tag.number("power_consumption", "kW", 0, 100_000, EnergyReading::powerConsumption),
          volts("voltage_l1", r -> r.voltages.l1()).at("voltages.L1"),
          volts("voltage_l2", r -> r.voltages.l2()).at("voltages.L2"),
          volts("voltage_l3", r -> r.voltages.l3()).at("voltages.L3"),
          amperes("current_l1", r -> r.currents.l1()).at("currents.L1"),
          amperes("current_l2", r -> r.currents.l2()).at("currents.L2"),
          amperes("current_l3", r -> r.currents.l3()).at("currents.L3"),
          Tag.number("power_factor", "", 0, 1, EnergyReading::powerFactor),
          Tag.number("frequency", "Hz", 0, 500, EnergyReading::frequency),
          Tag.number("energy_total", "kWh", 0, 1e12, EnergyReading::energyTotal),
          Tag.text("grid_status", GridStatus.values(), EnergyReading::gridStatus),
          Tag.number("efficiency", "%", 0, 100, EnergyReading::efficiency),
          Tag.number("demand_peak", "kW", 0, 100_000, EnergyReading::demandPeak));

  public EnergyReading {
    voltages = Objects.requireNonNullElse(voltages, Phases.UNKNOWN);
    currents = Objects.requireNonNullElse(currents, Phases.UNKNOWN);
  }

  @Override
  public EnergyReading withStamp(Stamp newStamp) {
    return new EnergyReading(
        newStamp,
        powerConsumption,
        voltages,
        currents,
        powerFactor,
        frequency,
        energyTotal,
        gridStatus,
        efficiency,
        demandPeak);
  }

  private static Tag<EnergyReading> volts(String name, Function<EnergyReading, Object> accessor) {
    return Tag.number(name, "V", 0, 100_000, accessor);
  }

  private static Tag<EnergyReading> amperes(String name, Function<EnergyReading, Object> accessor) {
    return Tag.number(name, "A", 0, 100_000, accessor);
  }
}
