package io.mqttfactory.analytics.engine;

import io.mqttfactory.analytics.anomaly.Anomaly;
import io.mqttfactory.analytics.forecast.Prediction;
import io.mqttfactory.analytics.insight.Insight;
import java.util.List;

/**
 * What is new since findings were asked for last, in the order in which it came to be.
 *
 * @param made predictions, which rest on the windows up to then
 * @param settled predictions whose time has come, with what was
 * @param anomalies that began, changed or ended, each as it is now
 * @param insights likewise
 */
public record Findings(
    List<Prediction> made,
    List<Prediction> settled,
    List<Anomaly> anomalies,
    List<Insight> insights) {

  public Findings {
    made = List.copyOf(made);
    settled = List.copyOf(settled);
    anomalies = List.copyOf(anomalies);
    insights = List.copyOf(insights);
  }

  public boolean isEmpty() {
    return made.isEmpty() && settled.isEmpty() && anomalies.isEmpty() && insights.isEmpty();
  }
}
