package io.mqttfactory.aggregate;

import io.mqttfactory.model.WireNamed;
import io.mqttfactory.model.cloud.AlertType;
import io.mqttfactory.model.cloud.EnergyAnalytics;
import io.mqttfactory.model.cloud.EnvironmentAnalytics;
import io.mqttfactory.model.cloud.ProductionAnalytics;
import java.util.Locale;
import java.util.function.Function;

/** A figure of an aggregate that may have limits. */
enum AlertFigure implements WireNamed {
  AVERAGE_POWER(
      AlertType.ENERGY,
      "Average power",
      "kW",
      sections -> sections.averageOfEnergy(EnergyAnalytics::powerConsumption)),
  AVERAGE_POWER_FACTOR(
      AlertType.ENERGY,
      "Average power factor",
      "",
      sections -> sections.averageOfEnergy(EnergyAnalytics::powerFactor)),
  GRID_STABILITY(
      AlertType.ENERGY,
      "Grid stability",
      "%",
      sections -> sections.energy(EnergyAnalytics::gridStability)),
  VOLTAGE_UNBALANCE(
      AlertType.ENERGY,
      "Voltage unbalance",
      "%",
      sections -> sections.energy(EnergyAnalytics::voltageUnbalance)),
  AVERAGE_CO2(
      AlertType.ENVIRONMENT,
      "Average CO2",
      "ppm",
      sections -> sections.averageOfEnvironment(EnvironmentAnalytics::co2Level)),
  AVERAGE_AIR_QUALITY(
      AlertType.ENVIRONMENT, "Average air quality index", "", Sections::averageAirQuality),
  AVERAGE_COMFORT(
      AlertType.ENVIRONMENT,
      "Average comfort",
      "",
      sections -> sections.averageOfEnvironment(EnvironmentAnalytics::comfortIndex)),
  AVERAGE_NOISE(
      AlertType.ENVIRONMENT,
      "Average noise",
      "dB(A)",
      sections -> sections.averageOfEnvironment(EnvironmentAnalytics::noiseLevel)),
  AVERAGE_VIBRATION(
      AlertType.PRODUCTION,
      "Average vibration",
      "mm/s",
      sections -> sections.averageOfProduction(ProductionAnalytics::vibration)),
  AVERAGE_BEARING_TEMPERATURE(
      AlertType.PRODUCTION,
      "Average bearing temperature",
      "°C",
      sections -> sections.averageOfProduction(ProductionAnalytics::temperature)),
  AVERAGE_QUALITY_RATE(
      AlertType.PRODUCTION,
      "Average quality rate",
      "%",
      sections -> sections.averageOfProduction(ProductionAnalytics::qualityRate));

  private final String wireName = name().toLowerCase(Locale.ROOT);
  private final AlertType type;
  private final String title;
  private final String unit;
  private final Function<Sections, Double> value;

  AlertFigure(AlertType type, String title, String unit, Function<Sections, Double> value) {
    this.type = type;
    this.title = title;
    this.unit = unit;
    this.value = value;
  }

  @Override
  public String wireName() {
    return wireName;
  }

  AlertType type() {
    return type;
  }

  /** For people, at the beginning of a sentence. */
  String title() {
    return title;
  }

  /** For people, with the space before it; empty if there is none. */
  String unit() {
    return unit.isEmpty() ? "" : " " + unit;
  }

  /** Null if it is not known. */
  Double valueIn(Sections sections) {
    return value.apply(sections);
  }
}
