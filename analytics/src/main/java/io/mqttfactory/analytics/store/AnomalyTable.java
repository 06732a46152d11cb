package io.mqttfactory.analytics.store;

import io.mqttfactory.analytics.anomaly.Anomaly;
import io.mqttfactory.model.Json;
import io.mqttfactory.runtime.store.Statements;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/** One row per anomaly, as it is now. */
final class AnomalyTable {

  private final PreparedStatement upsert;

  AnomalyTable(Statements statements) throws SQLException {
    upsert =
        statements.prepare(
            """
            INSERT INTO anomalies
              (id, matter, detector, measures, since, until, strength, description, raised_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET measures = excluded.measures, until = excluded.until,
              strength = excluded.strength, description = excluded.description
            """);
  }

  /**
   * @param at end of the window with which it was noticed, if it is new
   */
  void put(Anomaly anomaly, Instant at) throws SQLException {
    upsert.setString(1, anomaly.id());
    upsert.setString(2, anomaly.matter());
    upsert.setString(3, anomaly.detector());
    upsert.setString(4, new String(Json.write(anomaly.measures()), StandardCharsets.UTF_8));
    upsert.setLong(5, anomaly.since().toEpochMilli());
    upsert.setObject(6, anomaly.until() == null ? null : anomaly.until().toEpochMilli());
    upsert.setDouble(7, anomaly.strength());
    upsert.setString(8, anomaly.description());
    upsert.setLong(9, at.toEpochMilli());
    upsert.executeUpdate();
  }
}
