package io.mqttfactory.analytics.web;

import io.mqttfactory.analytics.insight.Insight;
import java.time.Instant;

/**
 * An insight as it travels, over HTTP as over MQTT.
 *
 * @param targetTime always null: an insight is about what is, not about a later moment
 */
record InsightItem(
    String id,
    String insightType,
    String category,
    String matter,
    String description,
    double impactScore,
    String recommendation,
    Insight.Evidence evidence,
    Insight.State state,
    Instant since,
    Instant raisedAt,
    Instant updatedAt,
    Instant resolvedAt,
    Instant targetTime) {

  static InsightItem of(Insight insight) {
    return new InsightItem(
        insight.id(),
        insight.type(),
        insight.category(),
        insight.matter(),
        insight.description(),
        insight.impactScore(),
        insight.recommendation(),
        insight.evidence(),
        insight.state(),
        insight.since(),
        insight.raisedAt(),
        insight.updatedAt(),
        insight.resolvedAt(),
        null);
  }
}
