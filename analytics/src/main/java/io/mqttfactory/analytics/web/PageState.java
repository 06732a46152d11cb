package io.mqttfactory.analytics.web;

import io.mqttfactory.analytics.engine.Picture;
import io.mqttfactory.analytics.insight.Insight;
import io.mqttfactory.analytics.wear.MaintenanceTask;
import io.mqttfactory.cloud.FilledPast;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that the page shows at a moment, but for the past.
 *
 * @param at end of the last window; null before the first
 * @param now in plant time
 * @param silent whether nothing new has come for long
 * @param filling null while the past is not being filled
 * @param resolved the insights that were resolved last
 * @param simulatedUntil null if nothing that was seen is simulated
 */
record PageState(
    Instant at,
    Instant now,
    boolean silent,
    FillingItem filling,
    Instant simulatedUntil,
    List<String> notices,
    List<PredictionItem> predictions,
    List<InsightItem> insights,
    List<InsightItem> resolved,
    List<AnomalyItem> anomalies,
    List<ScoreItem> scores,
    List<WearItem> wear,
    List<MaintenanceTask> plan) {

  static PageState of(
      Picture picture,
      Instant now,
      Optional<FilledPast> past,
      Optional<Instant> simulatedUntil,
      List<Insight> resolved) {
    Optional<FillingItem> filling = past.map(FillingItem::of);
    return new PageState(
        picture.at(),
        now,
        Notices.isSilent(picture, now),
        filling.orElse(null),
        simulatedUntil.orElse(null),
        Notices.of(picture, now, filling, simulatedUntil),
        Items.predictions(picture.predictions(), picture.at()),
        Items.byImpact(picture.insights()),
        Items.insights(resolved),
        Items.anomalies(picture.anomalies()),
        Items.scores(picture.scores()),
        Items.wear(picture.wear()),
        picture.plan());
  }
}
