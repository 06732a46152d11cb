package io.mqttfactory.analytics.store;

import io.mqttfactory.analytics.insight.Insight;
import io.mqttfactory.model.Json;
import io.mqttfactory.runtime.store.Statements;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** One row per insight, as it is now. */
final class InsightTable {

  private final PreparedStatement replace;

  InsightTable(Statements statements) throws SQLException {
    replace =
        statements.prepare(
            """
            INSERT OR REPLACE INTO insights (id, matter, insight_type, category, description,
              impact_score, recommendation, evidence, state, since, raised_at, updated_at, resolved_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
  }

  void put(Insight insight) throws SQLException {
    replace.setString(1, insight.id());
    replace.setString(2, insight.matter());
    replace.setString(3, insight.type());
    replace.setString(4, insight.category());
    replace.setString(5, insight.description());
    replace.setDouble(6, insight.impactScore());
    replace.setString(7, insight.recommendation());
    replace.setString(8, new String(Json.write(insight.evidence()), StandardCharsets.UTF_8));
    replace.setString(9, insight.state().wireName());
    replace.setLong(10, insight.since().toEpochMilli());
    replace.setLong(11, insight.raisedAt().toEpochMilli());
    replace.setLong(12, insight.updatedAt().toEpochMilli());
    replace.setObject(
        13, insight.resolvedAt() == null ? null : insight.resolvedAt().toEpochMilli());
    replace.executeUpdate();
  }
}
