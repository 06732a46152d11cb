package io.mqttfactory.dashboard.store;

import io.mqttfactory.cloud.AggregateTables;
import io.mqttfactory.dashboard.silence.SilenceTable;
import io.mqttfactory.runtime.consumer.store.ContentTables;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.store.Statements;
import java.sql.SQLException;
import java.time.Instant;

/** What was received, and when nothing was. */
final class DashboardTables implements ContentTables {

  final AggregateTables windows;
  final SilenceTable silences;

  DashboardTables(Statements statements) throws SQLException {
    windows = new AggregateTables(statements, new DashboardLayout(statements));
    silences = new SilenceTable(statements);
  }

  @Override
  public boolean insert(Entry.Good entry) throws SQLException {
    return windows.insert(entry);
  }

  @Override
  public boolean holdsOtherBytes(Entry entry) throws SQLException {
    return windows.holdsOtherBytes(entry);
  }

  @Override
  public boolean deleteSome(Instant limit) throws SQLException {
    return windows.deleteSome(limit) | silences.deleteSome(limit);
  }
}
