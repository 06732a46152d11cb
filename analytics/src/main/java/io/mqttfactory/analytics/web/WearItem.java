package io.mqttfactory.analytics.web;

import io.mqttfactory.analytics.wear.WearOutlook;
import java.time.Instant;
import java.util.Locale;

/**
 * An outlook on wear as it travels.
 *
 * @param state {@code not_enough_data}, {@code no_wear_seen}, {@code wearing} or {@code
 *     limit_reached}
 */
record WearItem(
    String part,
    String measure,
    String unit,
    Double value,
    double limit,
    String limitName,
    String state,
    Double hoursToLimit,
    Double lowerHours,
    Double upperHours,
    double probability,
    Instant since) {

  static WearItem of(WearOutlook outlook) {
    return new WearItem(
        outlook.part(),
        outlook.measure(),
        outlook.unit(),
        outlook.value(),
        outlook.limit(),
        outlook.limitName(),
        outlook.state().name().toLowerCase(Locale.ROOT),
        outlook.hoursToLimit(),
        outlook.lowerHours(),
        outlook.upperHours(),
        outlook.probability(),
        outlook.since());
  }
}
