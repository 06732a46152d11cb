package io.mqttfactory.analytics.store;

import io.mqttfactory.analytics.forecast.Interval;
import io.mqttfactory.analytics.forecast.Prediction;
import io.mqttfactory.runtime.store.Statements;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/** One row per prediction; when its time has come, it is told what was. */
final class PredictionTable {

  /** Of lower_bound and upper_bound. */
  private static final double CONFIDENCE = 0.8;

  private final PreparedStatement insert;
  private final PreparedStatement settle;

  PredictionTable(Statements statements) throws SQLException {
    insert =
        statements.prepare(
            """
            INSERT OR REPLACE INTO predictions (id, prediction_type, unit, horizon, made_at,
              target_time, predicted_value, confidence, lower_bound, upper_bound, lower_50, upper_50,
              lower_95, upper_95, method)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    settle =
        statements.prepare(
            "UPDATE predictions SET actual_value = ?, accuracy = ?, settled_at = ? WHERE id = ?");
  }

  void insert(Prediction made) throws SQLException {
    insert.setString(1, made.id());
    insert.setString(2, made.type());
    insert.setString(3, made.unit());
    insert.setString(4, made.horizon().toString());
    insert.setLong(5, made.madeAt().toEpochMilli());
    insert.setLong(6, made.targetTime().toEpochMilli());
    insert.setDouble(7, made.value());
    insert.setDouble(8, CONFIDENCE);
    bind(9, made.eighty());
    bind(11, made.fifty());
    bind(13, made.ninetyFive());
    insert.setString(15, made.method());
    insert.executeUpdate();
  }

  private void bind(int column, Interval interval) throws SQLException {
    insert.setDouble(column, interval.lower());
    insert.setDouble(column + 1, interval.upper());
  }

  /** Does nothing where retention has taken the prediction. */
  void settle(Prediction settled, Instant at) throws SQLException {
    settle.setObject(1, settled.actual());
    settle.setObject(2, settled.accuracy());
    settle.setLong(3, at.toEpochMilli());
    settle.setString(4, settled.id());
    settle.executeUpdate();
  }
}
