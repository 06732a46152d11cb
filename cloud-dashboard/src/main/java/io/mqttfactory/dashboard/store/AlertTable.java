package io.mqttfactory.dashboard.store;

import io.mqttfactory.model.SafeText;
import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.model.cloud.CriticalAlert;
import io.mqttfactory.runtime.store.Statements;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The critical alerts of each window; they go with it. */
final class AlertTable {

  /** Each of them may be as long as a payload. */
  private static final int LONGEST_MESSAGE = 300;

  /** A window that says more than that says nothing. */
  private static final int MOST = 50;

  private final PreparedStatement insert;

  AlertTable(Statements statements) throws SQLException {
    insert =
        statements.prepare(
            """
            INSERT INTO alerts (aggregate_id, window_start, window_end, kind, type, severity,
              message, simulated)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """);
  }

  void insert(long aggregateId, Aggregate aggregate, boolean simulated) throws SQLException {
    for (CriticalAlert alert : aggregate.criticalAlerts().stream().limit(MOST).toList()) {
      insert.setLong(1, aggregateId);
      insert.setLong(2, aggregate.windowStart().toEpochMilli());
      insert.setLong(3, aggregate.windowEnd().toEpochMilli());
      insert.setString(4, AlertKind.of(alert));
      insert.setString(5, alert.type().wireName());
      insert.setString(6, alert.severity().wireName());
      insert.setString(7, SafeText.of(alert.message(), LONGEST_MESSAGE));
      insert.setInt(8, simulated ? 1 : 0);
      insert.executeUpdate();
    }
  }
}
