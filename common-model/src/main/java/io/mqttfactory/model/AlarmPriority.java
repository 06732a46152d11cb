package io.mqttfactory.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How soon an operator must respond, the most urgent first. */
public enum AlarmPriority implements WireNamed {
  HIGH,
  MEDIUM,
  LOW;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  @Override
  @JsonValue
  public String wireName() {
    return wireName;
  }
}
