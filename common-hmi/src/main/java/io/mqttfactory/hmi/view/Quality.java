package io.mqttfactory.hmi.view;

import com.fasterxml.jackson.annotation.JsonValue;
import io.mqttfactory.model.WireNamed;
import java.util.Locale;

/** Whether a value can be believed. */
public enum Quality implements WireNamed {
  /** It was read lately. */
  GOOD,
  /** It was read once, and its source is silent since. */
  STALE,
  /** Nobody has told it. */
  UNKNOWN;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  @Override
  @JsonValue
  public String wireName() {
    return wireName;
  }
}
