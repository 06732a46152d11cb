package io.mqttfactory.runtime.consumer.store;

import io.mqttfactory.runtime.store.Statements;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Lets the file shrink by what deletions left, in steps that take milliseconds. */
final class FreeSpace {

  private static final int PAGES_PER_STEP = 200;

  private final PreparedStatement countFreePages;
  private final Statements statements;

  FreeSpace(Statements statements) throws SQLException {
    countFreePages = statements.prepare("PRAGMA freelist_count");
    this.statements = statements;
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
