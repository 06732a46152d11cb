package io.mqttfactory.model.cloud;

/**
 * The power supply in a window.
 *
 * @param powerConsumption kW
 * @param efficiency %
 * @param frequency Hz
 * @param voltageUnbalance mean of the readings' NEMA unbalance, %
 * @param currentUnbalance mean of the readings' NEMA unbalance, %
 * @param demandPeak highest of the readings, kW
 * @param gridStability share of the readings with a normal grid, %
 * @param energyTotal what the meter showed last, kWh
 */
public record EnergyAnalytics(
    Figure powerConsumption,
    Figure powerFactor,
    Figure efficiency,
    Figure frequency,
    Double voltageUnbalance,
    Double currentUnbalance,
    Double demandPeak,
    Double gridStability,
    Double energyTotal) {}
