package io.mqttfactory.model.cloud;

import com.fasterxml.jackson.annotation.JsonValue;
import io.mqttfactory.model.WireNamed;
import java.util.Locale;

/** What a critical alert is about. */
public enum AlertType implements WireNamed {
  ENERGY,
  ENVIRONMENT,
  PRODUCTION,
  /** Readings are missing: nobody knows how it is. */
  DATA;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  @Override
  @JsonValue
  public String wireName() {
    return wireName;
  }
}
