package io.mqttfactory.aggregate;

import io.mqttfactory.model.EnvironmentReading;
import io.mqttfactory.model.cloud.EnvironmentAnalytics;
import io.mqttfactory.model.cloud.EnvironmentAnalytics.AirQuality;
import io.mqttfactory.model.cloud.EnvironmentAnalytics.Particulates;
import java.util.List;

/** Sums up the hall's climate in a window. */
final class EnvironmentSummary {

  private static final double TEMPERATURE_DIGIT = 0.01;
  private static final double CO2_DIGIT = 0.1;

  private EnvironmentSummary() {}

  /** Null without readings. */
  static EnvironmentAnalytics of(List<EnvironmentReading> readings, Trends trends) {
    if (readings.isEmpty()) {
      return null;
    }
    Series temperature = Series.of(readings, EnvironmentReading::temperature);
    Series co2 = Series.of(readings, EnvironmentReading::co2Level);
    return new EnvironmentAnalytics(
        Figures.of(
            temperature,
            Rounding.TWO,
            trends.judge("environment.temperature", temperature, TEMPERATURE_DIGIT)),
        Figures.of(Series.of(readings, EnvironmentReading::humidity), Rounding.ONE, null),
        Figures.highest(co2, Rounding.ONE, trends.judge("environment.co2_level", co2, CO2_DIGIT)),
        airQuality(Series.of(readings, reading -> reading.airQuality().index())),
        Figures.lowest(Series.of(readings, EnvironmentReading::comfortIndex), Rounding.ONE),
        Figures.level(Series.of(readings, EnvironmentReading::noiseLevel), Rounding.ONE),
        particulates(readings));
  }

  private static AirQuality airQuality(Series index) {
    return index.size() == 0
        ? null
        : new AirQuality(Rounding.ONE.of(index.average()), Rounding.ONE.of(index.max()));
  }

  private static Particulates particulates(List<EnvironmentReading> readings) {
    Double pm25 = Series.of(readings, reading -> reading.particulates().pm25()).average();
    Double pm10 = Series.of(readings, reading -> reading.particulates().pm10()).average();
    return pm25 == null && pm10 == null
        ? null
        : new Particulates(Rounding.ONE.of(pm25), Rounding.ONE.of(pm10));
  }
}
