package io.mqttfactory.hmi.view;

import com.fasterxml.jackson.annotation.JsonValue;
import io.mqttfactory.model.WireNamed;
import java.time.Duration;
import java.util.List;

/** How far back a trend is shown. */
public enum TrendRange implements WireNamed {
  FIVE_MINUTES("5m", Duration.ofMinutes(5)),
  AN_HOUR("1h", Duration.ofHours(1)),
  A_DAY("1d", Duration.ofDays(1)),
  A_WEEK("7d", Duration.ofDays(7));

  /** Those that HMIs offer. */
  public static final List<TrendRange> OF_HMIS = List.of(FIVE_MINUTES, AN_HOUR);

  private final String wireName;
  private final Duration length;

  TrendRange(String wireName, Duration length) {
    this.wireName = wireName;
    this.length = length;
  }

  /** In the query: for example {@code 5m}. */
  @Override
  @JsonValue
  public String wireName() {
    return wireName;
  }

  public Duration length() {
    return length;
  }
}
