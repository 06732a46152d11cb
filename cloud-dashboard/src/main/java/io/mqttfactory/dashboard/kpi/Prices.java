package io.mqttfactory.dashboard.kpi;

import io.mqttfactory.hmi.Tariff;
import io.mqttfactory.runtime.Settings;

/**
 * What energy costs the company and the climate.
 *
 * @param co2Factor kg of CO2 per kWh; depends on who generates it, so the default is an assumption
 */
public record Prices(Tariff tariff, double co2Factor) {

  /** Reads {@code TARIFF}, {@code CURRENCY} and {@code CO2_FACTOR}. */
  public static Prices from(Settings settings) {
    return new Prices(Tariff.from(settings), settings.number("CO2_FACTOR", 0.38, 0, 10));
  }

  public double cost(double kilowattHours) {
    return tariff.cost(kilowattHours);
  }

  /** kg. */
  public double co2(double kilowattHours) {
    return kilowattHours * co2Factor;
  }
}
