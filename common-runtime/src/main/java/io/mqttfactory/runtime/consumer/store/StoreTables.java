package io.mqttfactory.runtime.consumer.store;

import io.mqttfactory.runtime.delivery.consumer.Ledger;
import io.mqttfactory.runtime.delivery.consumer.LedgerTables;
import io.mqttfactory.runtime.store.Statements;
import io.mqttfactory.runtime.store.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** All tables of the store with their prepared statements, and the ledger as it is on disk. */
final class StoreTables<T extends ContentTables> implements AutoCloseable {

  final Transactions transactions;
  final LedgerTables ledgerTables;
  final Ledger ledger;
  final Quarantine quarantine;
  final Conflicts conflicts;
  final FreeSpace freeSpace;
  final T content;

  private final Statements statements;
  private final OldRows oldQuarantined;
  private final OldRows oldConflicts;

  StoreTables(Connection connection, ContentTables.Factory<T> factory, KeptAside.Cap cap)
      throws SQLException {
    statements = new Statements(connection);
    try {
      transactions = new Transactions(statements);
      content = factory.open(statements);
      ledgerTables = new LedgerTables(statements);
      ledger = ledgerTables.load();
      quarantine = new Quarantine(statements, cap);
      conflicts = new Conflicts(statements, cap);
      oldQuarantined = new OldRows(statements, "quarantine", "last_at");
      oldConflicts = new OldRows(statements, "conflicts", "last_at");
      freeSpace = new FreeSpace(statements);
    } catch (SQLException | RuntimeException failure) {
      statements.close();
      throw failure;
    }
  }

  boolean deleteSome(Instant limit) throws SQLException {
    return content.deleteSome(limit)
        || oldQuarantined.deleteSome(limit)
        || oldConflicts.deleteSome(limit);
  }

  @Override
  public void close() {
    statements.close();
  }
}
