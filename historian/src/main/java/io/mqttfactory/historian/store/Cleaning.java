package io.mqttfactory.historian.store;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.store.Statements;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Removes what is too old, in steps that take milliseconds, and lets the file shrink. */
final class Cleaning {

  private static final int ROWS_PER_STEP = 500;
  private static final int PAGES_PER_STEP = 200;

  private final List<PreparedStatement> deletions = new ArrayList<>();
  private final PreparedStatement countFreePages;
  private final Statements statements;

  Cleaning(Statements statements) throws SQLException {
    for (ReadingType<?> type : ReadingType.ALL) {
      deletions.add(delete(statements, TableNames.of(type), "received_at"));
    }
    deletions.add(delete(statements, "quarantine", "last_at"));
    deletions.add(delete(statements, "conflicts", "last_at"));
    countFreePages = statements.prepare("PRAGMA freelist_count");
    this.statements = statements;
  }

  private static PreparedStatement delete(Statements statements, String table, String time)
      throws SQLException {
    return statements.prepare(
        "DELETE FROM %1$s WHERE id IN (SELECT id FROM %1$s WHERE %2$s < ? ORDER BY %2$s LIMIT %3$d)"
            .formatted(table, time, ROWS_PER_STEP));
  }

  /**
   * @return whether there may be more
   */
  boolean deleteSome(Instant limit) throws SQLException {
    for (PreparedStatement deletion : deletions) {
      deletion.setLong(1, limit.toEpochMilli());
      if (deletion.executeUpdate() > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * @return whether there is more
   */
  boolean shrinkSome() throws SQLException {
    if (freePages() == 0) {
      return false;
    }
    statements.runPragma("incremental_vacuum(" + PAGES_PER_STEP + ")");
    if (freePages() > 0) {
      return true;
    }
    // The file itself gets shorter when the write-ahead log is carried over to it.
    statements.runPragma("wal_checkpoint(PASSIVE)");
    return false;
  }

  private int freePages() throws SQLException {
    try (ResultSet result = countFreePages.executeQuery()) {
      return result.getInt(1);
    }
  }
}
