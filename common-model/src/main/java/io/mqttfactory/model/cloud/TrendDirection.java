package io.mqttfactory.model.cloud;

import com.fasterxml.jackson.annotation.JsonValue;
import io.mqttfactory.model.WireNamed;
import java.util.Locale;

/** Where a value went within a window. */
public enum TrendDirection implements WireNamed {
  INCREASING,
  DECREASING,
  /** It did not move, or not more than its noise. */
  STABLE;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  @Override
  @JsonValue
  public String wireName() {
    return wireName;
  }
}
