package io.mqttfactory.aggregate;

import java.util.List;

/**
 * When a window gives cause for an alert: the contents of {@code config/bridge-alerts.json}.
 * Immutable.
 */
public record AlertLimits(List<AlertLimit> limits) {

  public AlertLimits {
    limits = List.copyOf(limits);
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
}
