package io.mqttfactory.historian.store;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.delivery.consumer.Ledger;
import io.mqttfactory.runtime.delivery.consumer.LedgerTables;
import io.mqttfactory.runtime.store.Statements;
import io.mqttfactory.runtime.store.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** All tables of the database with their prepared statements, and the ledger as it is on disk. */
final class Tables implements AutoCloseable {

  final Transactions transactions;
  final LedgerTables ledgerTables;
  final Ledger ledger;
  final Quarantine quarantine;
  final Conflicts conflicts;
  final PastTable past;
  final Cleaning cleaning;

  private final Statements statements;
  private final Map<ReadingType<?>, ReadingTable<?>> readings = new HashMap<>();

  Tables(Connection connection, KeptAside.Cap cap) throws SQLException {
    statements = new Statements(connection);
    try {
      transactions = new Transactions(statements);
      for (ReadingType<?> type : ReadingType.ALL) {
        readings.put(type, new ReadingTable<>(statements, type));
      }
      ledgerTables = new LedgerTables(statements);
      ledger = ledgerTables.load();
      quarantine = new Quarantine(statements, cap);
      conflicts = new Conflicts(statements, cap);
      past = new PastTable(statements);
      cleaning = new Cleaning(statements);
    } catch (SQLException | RuntimeException failure) {
      statements.close();
      throw failure;
    }
  }

  ReadingTable<?> of(ReadingType<?> type) {
    return readings.get(type);
  }

  @Override
  public void close() {
    statements.close();
  }
}
