package io.mqttfactory.runtime.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Runs work as transactions of one connection. The statements are plain SQL instead of JDBC's
 * auto-commit switch, since SQLite may have rolled back by itself (a full disk), which the driver
 * does not notice: it would go on without a transaction.
 */
public final class Transactions {

  /** What is done in one transaction. */
  @FunctionalInterface
  public interface Work<T> {
    T run() throws SQLException;
  }

  private final PreparedStatement begin;
  private final PreparedStatement commit;
  private final PreparedStatement rollback;

  public Transactions(Statements statements) throws SQLException {
    begin = statements.prepare("BEGIN IMMEDIATE");
    commit = statements.prepare("COMMIT");
    rollback = statements.prepare("ROLLBACK");
  }

  /**
   * Returns when the work is committed; otherwise nothing of it is left.
   *
   * @throws StorageException if the storage is at fault
   * @throws UnstorableException if the work is
   */
  public <T> T run(Work<T> work) {
    boolean committed = false;
    try {
      begin.executeUpdate();
      T result = work.run();
      commit.executeUpdate();
      committed = true;
      return result;
    } catch (SQLException failure) {
      throw StorageException.of(failure);
    } finally {
      if (!committed) {
        rollBack();
      }
    }
  }

  private void rollBack() {
    try {
      rollback.executeUpdate();
    } catch (SQLException alreadyRolledBack) {
      // by SQLite itself, or BEGIN had failed: either way no transaction is open
    }
  }
}
