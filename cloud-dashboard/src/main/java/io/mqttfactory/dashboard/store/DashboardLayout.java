package io.mqttfactory.dashboard.store;

import io.mqttfactory.cloud.WindowLayout;
import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.runtime.store.Statements;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/** Payloads and alerts stand in tables of their own; simulated windows have no payload. */
final class DashboardLayout implements WindowLayout {

  private final PreparedStatement insertPayload;
  private final AlertTable alerts;

  DashboardLayout(Statements statements) throws SQLException {
    insertPayload = statements.prepare("INSERT INTO payloads VALUES (?, ?)");
    alerts = new AlertTable(statements);
  }

  @Override
  public String table() {
    return "aggregates";
  }

  @Override
  public String withPayloads() {
    return "aggregates LEFT JOIN payloads ON aggregate_id = id";
  }

  @Override
  public Map<String, Object> columns(Aggregate aggregate, String payload) {
    return Columns.of(aggregate);
  }

  @Override
  public void inserted(long id, Aggregate aggregate, String payload) throws SQLException {
    if (payload != null) {
      insertPayload.setLong(1, id);
      insertPayload.setString(2, payload);
      insertPayload.executeUpdate();
    }
    alerts.insert(id, aggregate, payload == null);
  }
}
