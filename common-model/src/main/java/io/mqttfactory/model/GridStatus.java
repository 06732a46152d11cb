package io.mqttfactory.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Judgement of the supply at the moment of the reading. */
public enum GridStatus implements WireNamed {
  NORMAL,
  HIGH_DEMAND,
  VOLTAGE_SAG,
  FREQUENCY_DRIFT;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  @Override
  @JsonValue
  public String wireName() {
    return wireName;
  }
}
