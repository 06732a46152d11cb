package io.mqttfactory.aggregate;

import io.mqttfactory.model.cloud.EnergyAnalytics;
import io.mqttfactory.model.cloud.EnvironmentAnalytics;
import io.mqttfactory.model.cloud.FacilityStatus;
import io.mqttfactory.model.cloud.Figure;
import io.mqttfactory.model.cloud.ProductionAnalytics;
import java.util.function.Function;

/** The three sections of a window, each null without readings. */
record Sections(
    EnergyAnalytics energy, EnvironmentAnalytics environment, ProductionAnalytics production) {

  /** A member of the power supply; null if it is not known. */
  Double energy(Function<EnergyAnalytics, Double> member) {
    return energy == null ? null : member.apply(energy);
  }

  Double averageOfEnergy(Function<EnergyAnalytics, Figure> figure) {
    return energy == null ? null : average(figure.apply(energy));
  }

  Double averageOfEnvironment(Function<EnvironmentAnalytics, Figure> figure) {
    return environment == null ? null : average(figure.apply(environment));
  }

  Double averageOfProduction(Function<ProductionAnalytics, Figure> figure) {
    return production == null ? null : average(figure.apply(production));
  }

  Double averageAirQuality() {
    return environment == null || environment.airQuality() == null
        ? null
        : environment.airQuality().averageIndex();
  }

  FacilityStatus status(boolean isHealthy) {
    return new FacilityStatus(
        averageOfEnergy(EnergyAnalytics::efficiency),
        averageOfEnvironment(EnvironmentAnalytics::comfortIndex),
        isHealthy);
  }

  private static Double average(Figure figure) {
    return figure == null ? null : figure.average();
  }
}
