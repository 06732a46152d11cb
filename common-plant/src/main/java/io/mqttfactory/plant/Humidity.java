package io.mqttfactory.plant;

/**
 * Relative humidity and the water that it stands for. Saturation pressure by the Magnus formula
 * over water (Sonntag's coefficients 17.62 and 243.12 °C).
 */
final class Humidity {

  /** Gas constant of water vapour in J/(g·K). */
  private static final double VAPOUR_GAS_CONSTANT = 0.4615;

  private static final double KELVIN = 273.15;

  private Humidity() {}

  /** Water in g/m³ of air at that temperature (°C) and relative humidity (%). */
  static double vapour(double temperature, double relativeHumidity) {
    double pressure = saturationPressure(temperature) * relativeHumidity / 100;
    return pressure / (VAPOUR_GAS_CONSTANT * (temperature + KELVIN));
  }

  /** Relative humidity in % of air with so much water (g/m³); 100 where some of it would rain. */
  static double relative(double temperature, double vapour) {
    double pressure = vapour * VAPOUR_GAS_CONSTANT * (temperature + KELVIN);
    return Math.min(100, 100 * pressure / saturationPressure(temperature));
  }

  /** Pa. */
  private static double saturationPressure(double temperature) {
    return 611.2 * StrictMath.exp(17.62 * temperature / (243.12 + temperature));
  }
}
