package io.mqttfactory.analytics.store;

import io.mqttfactory.analytics.anomaly.Anomaly;
import io.mqttfactory.analytics.engine.Findings;
import io.mqttfactory.analytics.engine.Picture;
import io.mqttfactory.analytics.forecast.Prediction;
import io.mqttfactory.analytics.insight.Insight;
import io.mqttfactory.runtime.store.Statements;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * What was concluded, as the windows up to a moment have it. Each row says with which window it
 * came, so that what came later can be taken back.
 */
final class ConclusionTables {

  private final PredictionTable predictions;
  private final AnomalyTable anomalies;
  private final InsightTable insights;
  private final List<PreparedStatement> takeBack;

  ConclusionTables(Statements statements) throws SQLException {
    predictions = new PredictionTable(statements);
    anomalies = new AnomalyTable(statements);
    insights = new InsightTable(statements);
    takeBack =
        List.of(
            statements.prepare("DELETE FROM predictions WHERE made_at > ?"),
            statements.prepare(
                """
                UPDATE predictions SET actual_value = NULL, accuracy = NULL, settled_at = NULL
                WHERE settled_at > ?
                """),
            statements.prepare("DELETE FROM anomalies WHERE raised_at > ?"),
            statements.prepare("DELETE FROM insights WHERE raised_at > ?"),
            statements.prepare("UPDATE anomalies SET until = ? WHERE until IS NULL"),
            statements.prepare(
                """
                UPDATE insights SET state = 'resolved', resolved_at = ?1, updated_at = ?1
                WHERE resolved_at IS NULL
                """));
  }

  /**
   * Adds what was found with a window.
   *
   * @param at its end
   */
  void write(Instant at, Findings findings) throws SQLException {
    for (Prediction made : findings.made()) {
      predictions.insert(made);
    }
    for (Prediction settled : findings.settled()) {
      predictions.settle(settled, at);
    }
    for (Anomaly anomaly : findings.anomalies()) {
      anomalies.put(anomaly, at);
    }
    for (Insight insight : findings.insights()) {
      insights.put(insight);
    }
  }

  /**
   * Makes all be as it was then. What stood and nobody knows of any more is over with that time.
   *
   * @param then what was thought at that time: of what came before it, what stood has changed since
   */
  void takeBackTo(Instant at, Picture then) throws SQLException {
    for (PreparedStatement statement : takeBack) {
      statement.setLong(1, at.toEpochMilli());
      statement.executeUpdate();
    }
    for (Anomaly anomaly : then.anomalies()) {
      anomalies.put(anomaly, at);
    }
    for (Insight insight : then.insights()) {
      insights.put(insight);
    }
  }
}
