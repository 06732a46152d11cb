package io.mqttfactory.analytics.web;

import io.mqttfactory.analytics.engine.Picture;
import io.mqttfactory.analytics.wear.MaintenanceTask;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that the page shows at a moment, but for the past.
 *
 * @param at end of the last window; null before the first
 * @param now in plant time
 * @param silent whether nothing new has come for long
 * @param simulatedUntil null if nothing that was seen is simulated
 */
record PageState(
    Instant at,
    Instant now,
    boolean silent,
    Instant simulatedUntil,
    List<String> notices,
    List<PredictionItem> predictions,
    List<InsightItem> insights,
    List<AnomalyItem> anomalies,
    List<ScoreItem> scores,
    List<WearItem> wear,
    List<MaintenanceTask> plan) {

  static PageState of(Picture picture, Instant now, Optional<Instant> simulatedUntil) {
    return new PageState(
        picture.at(),
        now,
        Notices.isSilent(picture, now),
        simulatedUntil.orElse(null),
        Notices.of(picture, now, simulatedUntil),
        Items.predictions(picture.predictions(), picture.at()),
        Items.byImpact(picture.insights()),
        Items.anomalies(picture.anomalies()),
        Items.scores(picture.scores()),
        Items.wear(picture.wear()),
        picture.plan());
  }
}
