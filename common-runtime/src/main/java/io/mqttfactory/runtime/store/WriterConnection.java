package io.mqttfactory.runtime.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection that writes to a database, with the lock that keeps other processes away.
 * Whoever opened it closes it; both end together. For one thread at a time.
 */
public final class WriterConnection implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(WriterConnection.class);

  private final Path path;
  private final Connection connection;
  private final ProcessLock lock;

  WriterConnection(Path path, Connection connection, ProcessLock lock) {
    this.path = path;
    this.connection = connection;
    this.lock = lock;
  }

  /** Not to be closed by itself. */
  public Connection connection() {
    return connection;
  }

  /** Of the database. */
  public Path path() {
    return path;
  }

  /**
   * After {@linkplain SqliteFile#isDamage damage} that was met while running: the next start checks
   * the whole file. The quick check does not compare indices with their tables, and would pass a
   * file on which each start fails anew.
   */
  public void distrust() {
    try {
      DamagedDatabase.distrust(path);
    } catch (IOException failure) {
      log.warn(
          "the next start will check the database {} only quickly: {}", path, failure.toString());
    }
  }

  /** Empties the write-ahead log into the database first. Closing twice does nothing. */
  @Override
  public void close() {
    try (lock;
        connection) {
      if (!connection.isClosed()) {
        checkpoint();
      }
    } catch (SQLException | IOException failure) {
      log.warn("the database {} did not close cleanly: {}", path, failure.getMessage());
    }
  }

  private void checkpoint() {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException failure) {
      log.warn("the write-ahead log stays beside the database {}: {}", path, failure.getMessage());
    }
  }
}
