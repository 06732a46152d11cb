package io.mqttfactory.analytics.engine;

import io.mqttfactory.analytics.anomaly.Anomaly;
import io.mqttfactory.analytics.forecast.ForecastScore;
import io.mqttfactory.analytics.forecast.Prediction;
import io.mqttfactory.analytics.insight.Insight;
import io.mqttfactory.analytics.wear.MaintenanceTask;
import io.mqttfactory.analytics.wear.WearOutlook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * All that is thought at a moment of event time.
 *
 * @param at end of the last window; null before the first
 * @param lastLength of that window; zero before the first
 * @param predictions the newest of each type and horizon
 * @param insights what stands, the greatest impact first
 */
public record Picture(
    Instant at,
    Duration lastLength,
    List<Prediction> predictions,
    List<Anomaly> anomalies,
    List<WearOutlook> wear,
    List<MaintenanceTask> plan,
    List<Insight> insights,
    List<ForecastScore> scores) {

  /** Before the first window. */
  public static final Picture NOTHING =
      new Picture(
          null, Duration.ZERO, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
}
