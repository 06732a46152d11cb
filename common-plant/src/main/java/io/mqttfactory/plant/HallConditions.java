package io.mqttfactory.plant;

/**
 * The hall at a moment as its sensors show it, and the weather around it.
 *
 * @param temperature °C, in truth
 * @param measuredTemperature °C, faults of the thermometer included
 * @param humidity % RH
 * @param co2 ppm
 * @param pm25 µg/m³
 * @param pm10 µg/m³
 * @param noise dB(A)
 * @param comfort 100 − PPD, see {@link Comfort#index}
 * @param light lux at the workplaces
 * @param airPressure hPa
 * @param windSpeed m/s
 * @param windDirection where it comes from, ° from north
 * @param uvIndex 0 at night
 * @param people in the hall
 */
public record HallConditions(
    double temperature,
    double measuredTemperature,
    double humidity,
    double co2,
    double pm25,
    double pm10,
    double noise,
    double comfort,
    double light,
    double airPressure,
    double windSpeed,
    double windDirection,
    double uvIndex,
    int people) {}
