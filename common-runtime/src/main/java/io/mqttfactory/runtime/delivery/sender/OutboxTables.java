package io.mqttfactory.runtime.delivery.sender;

import io.mqttfactory.model.DeliveryOffer.HeldEpoch;
import io.mqttfactory.runtime.store.Statements;
import io.mqttfactory.runtime.store.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The outbox's tables with their prepared statements, and in memory what would be slow to count
 * each time. To be thrown away when a transaction was undone.
 */
final class OutboxTables implements AutoCloseable {

  /** Free pages are used again; only what a long backlog has left is worth giving back. */
  private static final int FREE_PAGES_KEPT = 1_000;

  private static final int PAGES_AT_ONCE = 500;

  final Transactions transactions;

  private final Statements statements;
  private final PreparedStatement insertRow;
  private final PreparedStatement insertEpoch;
  private final PreparedStatement saveEpoch;
  private final PreparedStatement forgetEpoch;
  private final PreparedStatement selectAfter;
  private final PreparedStatement sumBytes;
  private final PreparedStatement deleteRows;
  private final PreparedStatement oldestExpendable;
  private final PreparedStatement deleteRow;
  private final PreparedStatement countDrop;
  private final PreparedStatement countFreePages;
  private final EpochIndex index;
  private long dropped;

  OutboxTables(Connection connection) throws SQLException {
    statements = new Statements(connection);
    try {
      transactions = new Transactions(statements);
      insertRow =
          statements.prepare(
              "INSERT INTO outbox (id, epoch, sequence, topic, payload) VALUES (?, ?, ?, ?, ?)");
      insertEpoch = statements.prepare("INSERT INTO outbox_epochs (epoch) VALUES (?)");
      saveEpoch = statements.prepare("UPDATE outbox_epochs SET last = ? WHERE epoch = ?");
      forgetEpoch = statements.prepare("DELETE FROM outbox_epochs WHERE epoch = ?");
      selectAfter =
          statements.prepare(
              "SELECT id, sequence, topic, payload FROM outbox WHERE epoch = ? AND sequence > ?"
                  + " ORDER BY sequence LIMIT ?");
      sumBytes =
          statements.prepare(
              "SELECT total(length(payload)) FROM outbox WHERE epoch = ? AND sequence <= ?");
      deleteRows = statements.prepare("DELETE FROM outbox WHERE epoch = ? AND sequence <= ?");
      oldestExpendable =
          statements.prepare(
              "SELECT outbox.id, outbox.epoch, length(payload) FROM outbox"
                  + " JOIN outbox_epochs ON outbox_epochs.epoch = outbox.epoch"
                  + " WHERE sequence < last ORDER BY outbox.id LIMIT 1");
      deleteRow = statements.prepare("DELETE FROM outbox WHERE id = ?");
      countDrop = statements.prepare("UPDATE outbox_info SET dropped = dropped + 1");
      countFreePages = statements.prepare("PRAGMA freelist_count");
      index = EpochIndex.load(statements);
      dropped = selectDropped();
    } catch (SQLException | RuntimeException failure) {
      statements.close();
      throw failure;
    }
  }

  /** The outbox's name; it gets one when it is new. */
  String idOr(Supplier<String> newId) throws SQLException {
    PreparedStatement select = statements.prepare("SELECT id FROM outbox_info");
    try (ResultSet row = select.executeQuery()) {
      if (row.next()) {
        return row.getString(1);
      }
    }
    String made = newId.get();
    PreparedStatement insert = statements.prepare("INSERT INTO outbox_info (id) VALUES (?)");
    insert.setString(1, made);
    insert.executeUpdate();
    return made;
  }

  OutboxRow append(String epoch, String topic, Numbered reading) throws SQLException {
    if (!index.knows(epoch)) {
      insertEpoch.setString(1, epoch);
      insertEpoch.executeUpdate();
      index.begun(epoch);
    }
    long sequence = index.newest(epoch) + 1;
    byte[] payload = reading.payload(epoch, sequence);
    OutboxRow row = new OutboxRow(index.nextId(), epoch, sequence, topic, payload);
    insertRow.setLong(1, row.id());
    insertRow.setString(2, epoch);
    insertRow.setLong(3, sequence);
    insertRow.setString(4, topic);
    insertRow.setBytes(5, payload);
    insertRow.executeUpdate();
    saveEpoch.setLong(1, sequence);
    saveEpoch.setString(2, epoch);
    saveEpoch.executeUpdate();
    index.added(row);
    return row;
  }

  List<HeldEpoch> held(String currentEpoch) {
    return index.held(currentEpoch);
  }

  List<OutboxRow> rowsAfter(String epoch, long sequence, int limit) throws SQLException {
    selectAfter.setString(1, epoch);
    selectAfter.setLong(2, sequence);
    selectAfter.setInt(3, limit);
    List<OutboxRow> rows = new ArrayList<>();
    try (ResultSet row = selectAfter.executeQuery()) {
      while (row.next()) {
        rows.add(
            new OutboxRow(
                row.getLong(1), epoch, row.getLong(2), row.getString(3), row.getBytes(4)));
      }
    }
    return rows;
  }

  Void deleteUpTo(String epoch, long sequence, String currentEpoch) throws SQLException {
    long bytes = bytesUpTo(epoch, sequence);
    deleteRows.setString(1, epoch);
    deleteRows.setLong(2, sequence);
    deleteRows.executeUpdate();
    index.deletedUpTo(epoch, sequence, bytes);
    for (String over : index.takeForgettable(currentEpoch)) {
      forgetEpoch.setString(1, over);
      forgetEpoch.executeUpdate();
    }
    return null;
  }

  boolean dropOldest() throws SQLException {
    long id;
    try (ResultSet row = oldestExpendable.executeQuery()) {
      if (!row.next()) {
        return false;
      }
      id = row.getLong(1);
      index.droppedOldestOf(row.getString(2), row.getLong(3));
    }
    deleteRow.setLong(1, id);
    deleteRow.executeUpdate();
    countDrop.executeUpdate();
    dropped++;
    return true;
  }

  long rows() {
    return index.rows();
  }

  long bytes() {
    return index.bytes();
  }

  long dropped() {
    return dropped;
  }

  Void shrinkSome() throws SQLException {
    if (freePages() > FREE_PAGES_KEPT) {
      statements.runPragma("incremental_vacuum(" + PAGES_AT_ONCE + ")");
    }
    return null;
  }

  private int freePages() throws SQLException {
    try (ResultSet row = countFreePages.executeQuery()) {
      return row.getInt(1);
    }
  }

  private long bytesUpTo(String epoch, long sequence) throws SQLException {
    sumBytes.setString(1, epoch);
    sumBytes.setLong(2, sequence);
    try (ResultSet row = sumBytes.executeQuery()) {
      return row.getLong(1);
    }
  }

  private long selectDropped() throws SQLException {
    try (ResultSet row =
        statements.prepare("SELECT total(dropped) FROM outbox_info").executeQuery()) {
      return row.getLong(1);
    }
  }

  @Override
  public void close() {
    statements.close();
  }
}
