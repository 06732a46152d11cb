package io.mqttfactory.hmi.view;

import com.fasterxml.jackson.annotation.JsonValue;
import io.mqttfactory.model.WireNamed;
import java.time.Duration;

/** How far back a trend is shown. */
public enum TrendRange implements WireNamed {
  FIVE_MINUTES("5m", Duration.ofMinutes(5)),
  AN_HOUR("1h", Duration.ofHours(1));

  private final String wireName;
  private final Duration length;

  TrendRange(String wireName, Duration length) {
    this.wireName = wireName;
    this.length = length;
  }

  /** In the query: {@code 5m} or {@code 1h}. */
  @Override
  @JsonValue
  public String wireName() {
    return wireName;
  }

  public Duration length() {
    return length;
  }
}
