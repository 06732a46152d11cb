package io.mqttfactory.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an operator calls the line's present condition; {@link PackMlState} says it exactly. */
public enum LineStatus implements WireNamed {
  RUNNING,
  IDLE,
  STOPPED,
  ALARM,
  MAINTENANCE;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  @Override
  @JsonValue
  public String wireName() {
    return wireName;
  }
}
