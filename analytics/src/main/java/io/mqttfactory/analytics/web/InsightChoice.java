package io.mqttfactory.analytics.web;

import io.mqttfactory.model.WireNamed;
import java.util.Arrays;
import java.util.Locale;

/** Which insights are asked for. */
enum InsightChoice implements WireNamed {
  /** New ones, too. */
  STANDING,
  RESOLVED,
  ALL;

  @Override
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if it is none
   */
  static InsightChoice parse(String text) {
    return Arrays.stream(values())
        .filter(choice -> choice.wireName().equals(text))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }
}
