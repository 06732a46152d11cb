package io.mqttfactory.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The EPA's categories of the air quality index, from 0–50 (good) to above 300 (hazardous). */
public enum AirQualityStatus implements WireNamed {
  GOOD,
  MODERATE,
  UNHEALTHY_SENSITIVE,
  UNHEALTHY,
  VERY_UNHEALTHY,
  HAZARDOUS;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  @Override
  @JsonValue
  public String wireName() {
    return wireName;
  }
}
