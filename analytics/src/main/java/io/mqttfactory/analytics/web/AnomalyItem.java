package io.mqttfactory.analytics.web;

import io.mqttfactory.analytics.anomaly.Anomaly;
import java.time.Instant;
import java.util.List;

/**
 * An anomaly as it travels.
 *
 * @param state {@code standing} or {@code over}
 */
record AnomalyItem(
    String id,
    String matter,
    String detector,
    List<String> measures,
    Instant since,
    Instant until,
    double strength,
    String description,
    String state) {

  static AnomalyItem of(Anomaly anomaly) {
    return new AnomalyItem(
        anomaly.id(),
        anomaly.matter(),
        anomaly.detector(),
        anomaly.measures(),
        anomaly.since(),
        anomaly.until(),
        anomaly.strength(),
        anomaly.description(),
        anomaly.isStanding() ? "standing" : "over");
  }
}
