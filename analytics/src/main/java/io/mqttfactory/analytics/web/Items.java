package io.mqttfactory.analytics.web;

import io.mqttfactory.analytics.anomaly.Anomaly;
import io.mqttfactory.analytics.forecast.ForecastScore;
import io.mqttfactory.analytics.forecast.Prediction;
import io.mqttfactory.analytics.insight.Insight;
import io.mqttfactory.analytics.wear.WearOutlook;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Lists of what is thought, as they travel. */
final class Items {

  private Items() {}

  /**
   * @param at in event time; null if no window was seen yet
   */
  static List<PredictionItem> predictions(List<Prediction> predictions, Instant at) {
    return predictions.stream().map(prediction -> PredictionItem.of(prediction, at)).toList();
  }

  static List<InsightItem> insights(List<Insight> insights) {
    return insights.stream().map(InsightItem::of).toList();
  }

  /** The greatest impact first. */
  static List<InsightItem> byImpact(List<Insight> insights) {
    return insights(
        insights.stream()
            .sorted(Comparator.comparingDouble(Insight::impactScore).reversed())
            .toList());
  }

  static List<AnomalyItem> anomalies(List<Anomaly> anomalies) {
    return anomalies.stream().map(AnomalyItem::of).toList();
  }

  static List<ScoreItem> scores(List<ForecastScore> scores) {
    return scores.stream().map(ScoreItem::of).toList();
  }

  static List<WearItem> wear(List<WearOutlook> outlooks) {
    return outlooks.stream().map(WearItem::of).toList();
  }
}
