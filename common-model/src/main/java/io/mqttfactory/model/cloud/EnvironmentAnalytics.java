package io.mqttfactory.model.cloud;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The hall in a window.
 *
 * @param temperature °C
 * @param humidity % RH
 * @param co2Level ppm
 * @param comfortIndex 0 to 100
 * @param noiseLevel dB(A); its average is that of the energy, as noise at work is judged
 */
public record EnvironmentAnalytics(
    Figure temperature,
    Figure humidity,
    @JsonProperty("co2_level") Figure co2Level,
    AirQuality airQuality,
    Figure comfortIndex,
    Figure noiseLevel,
    Particulates particulates) {

  /** Indicative EPA index. */
  public record AirQuality(Double averageIndex, Double maxIndex) {}

  /** Means, µg/m³. */
  public record Particulates(
      @JsonProperty("pm2_5") Double pm25, @JsonProperty("pm10") Double pm10) {}
}
