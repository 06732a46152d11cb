package io.mqttfactory.aggregate;

import java.util.List;

/**
 * When a window gives cause for an alert: the contents of {@code config/bridge-alerts.json}, {@code
 * {"limits": [{"figure": "average_power", "above": 280, "hysteresis": 5, "severity": "high"}]}}.
 * Each limit has {@code above} or {@code below}; a figure may have several. Immutable.
 */
public final class AlertLimits {

  /** No figure has a limit; silent sources still give an alert. */
  public static final AlertLimits NONE = new AlertLimits(List.of());

  private final List<AlertLimit> limits;

  private AlertLimits(List<AlertLimit> limits) {
    this.limits = List.copyOf(limits);
  }

  /**
   * Reads the file.
   *
   * @throws io.mqttfactory.model.PayloadException naming every member at fault, what it held and
   *     what is expected
   */
  public static AlertLimits parse(byte[] json) {
    return new AlertLimits(AlertLimitsReader.read(json));
  }

  List<AlertLimit> limits() {
    return limits;
  }
}
