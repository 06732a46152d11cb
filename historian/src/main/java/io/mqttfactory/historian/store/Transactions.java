package io.mqttfactory.historian.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Runs work as transactions of one connection. The statements are plain SQL instead of JDBC's
 * auto-commit switch, since SQLite may have rolled back by itself (a full disk), which the driver
 * does not notice: it would go on without a transaction.
 */
final class Transactions {

  /** What is done in one transaction. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws SQLException;
  }

  private final PreparedStatement begin;
  private final PreparedStatement commit;
  private final PreparedStatement rollback;

  Transactions(Connection connection) throws SQLException {
    begin = connection.prepareStatement("BEGIN IMMEDIATE");
    commit = connection.prepareStatement("COMMIT");
    rollback = connection.prepareStatement("ROLLBACK");
  }

  /**
   * Returns when the work is committed; otherwise nothing of it is left.
   *
   * @throws StorageException if the storage is at fault
   * @throws UnstorableException if the work is
   */
  <T> T run(Work<T> work) {
    boolean committed = false;
    try {
      begin.executeUpdate();
      T result = work.run();
      commit.executeUpdate();
      committed = true;
      return result;
    } catch (SQLException failure) {
      throw StorageException.isCauseOf(failure)
          ? StorageException.of(failure)
          : new UnstorableException(failure);
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
