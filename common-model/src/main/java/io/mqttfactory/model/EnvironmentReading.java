package io.mqttfactory.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What PLC3 reads of the hall's climate and, for wind and UV, of the weather outside. */
public record EnvironmentReading(
    @JsonUnwrapped Stamp stamp,
    Double temperature,
    Double humidity,
    Double co2Level,
    AirQuality airQuality,
    Double noiseLevel,
    Double comfortIndex,
    Double airPressure,
    Double lightLevel,
    Particulates particulates,
    Wind wind,
    Double uvIndex)
    implements Reading {

  /** Indicative EPA air quality index: of the moment, where the EPA's is a mean over 24 h. */
  public record AirQuality(Double index, AirQualityStatus status) {}

  /** Fine dust in µg/m³. */
  public record Particulates(
      @JsonProperty("pm2_5") Double pm25, @JsonProperty("pm10") Double pm10) {}

  /** Speed in m/s and the direction it comes from in degrees. */
  public record Wind(Double speed, Double direction) {}

  static final List<Tag<EnvironmentReading>> TAGS =
      List.of(
          Tag.number("temperature", "°C", -60, 100, EnvironmentReading::temperature),
          Tag.number("humidity", "%", 0, 100, EnvironmentReading::humidity),
          Tag.number("co2_level", "ppm", 0, 100_000, EnvironmentReading::co2Level),
          index("air_quality_index", 0, 1_000).at("air_quality.index"),
          Tag.<EnvironmentReading>text(
                  "air_quality_status", AirQualityStatus.values(), r -> r.airQuality.status())
              .at("air_quality.status"),
          Tag.number("noise_level", "dB(A)", 0, 200, EnvironmentReading::noiseLevel),
          Tag.number("comfort_index", "", 0, 100, EnvironmentReading::comfortIndex),
          Tag.number("air_pressure", "hPa", 300, 1_200, EnvironmentReading::airPressure),
          Tag.number("light_level", "lux", 0, 200_000, EnvironmentReading::lightLevel),
          dust("pm2_5", r -> r.particulates.pm25()).at("particulates.pm2_5"),
          dust("pm10", r -> r.particulates.pm10()).at("particulates.pm10"),
          Tag.<EnvironmentReading>number("wind_speed", "m/s", 0, 150, r -> r.wind.speed())
              .at("wind.speed"),
          Tag.<EnvironmentReading>number("wind_direction", "°", 0, 360, r -> r.wind.direction())
              .at("wind.direction"),
          Tag.number("uv_index", "", 0, 30, EnvironmentReading::uvIndex));

  public EnvironmentReading {
    airQuality = Objects.requireNonNullElse(airQuality, new AirQuality(null, null));
    particulates = Objects.requireNonNullElse(particulates, new Particulates(null, null));
    wind = Objects.requireNonNullElse(wind, new Wind(null, null));
  }

  @Override
  public EnvironmentReading withStamp(Stamp newStamp) {
    return new EnvironmentReading(
        newStamp,
        temperature,
        humidity,
        co2Level,
        airQuality,
        noiseLevel,
        comfortIndex,
        airPressure,
        lightLevel,
        particulates,
        wind,
        uvIndex);
  }

  private static Tag<EnvironmentReading> index(String name, double min, double max) {
    return Tag.number(name, "", min, max, r -> r.airQuality.index());
  }

  private static Tag<EnvironmentReading> dust(
      String name, Function<EnvironmentReading, Object> accessor) {
    return Tag.number(name, "µg/m³", 0, 100_000, accessor);
  }
}
