package io.mqttfactory.plant;

import io.mqttfactory.model.EnvironmentReading;
import io.mqttfactory.model.EnvironmentReading.AirQuality;
import io.mqttfactory.model.EnvironmentReading.Particulates;
import io.mqttfactory.model.EnvironmentReading.Wind;
import io.mqttfactory.model.Stamp;

/** What PLC3's sensors make of the plant, with the decimals that they resolve. */
public final class EnvironmentSensors {

  private EnvironmentSensors() {}

  public static EnvironmentReading read(PlantSnapshot plant, Stamp stamp) {
    HallConditions hall = plant.hall();
    double pm25 = Decimals.one(hall.pm25());
    double pm10 = Decimals.one(hall.pm10());
    double airQuality = AirQualityIndex.of(pm25, pm10);
    return new EnvironmentReading(
        stamp,
        Decimals.two(hall.measuredTemperature()),
        Decimals.two(hall.humidity()),
        Decimals.one(hall.co2()),
        new AirQuality(airQuality, AirQualityIndex.statusOf(airQuality)),
        Decimals.one(hall.noise()),
        Decimals.one(hall.comfort()),
        Decimals.one(hall.airPressure()),
        Decimals.one(hall.light()),
        new Particulates(pm25, pm10),
        new Wind(Decimals.two(hall.windSpeed()), Decimals.one(hall.windDirection())),
        Decimals.one(hall.uvIndex()));
  }
}
