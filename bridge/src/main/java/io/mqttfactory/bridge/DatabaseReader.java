package io.mqttfactory.bridge;

import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.runtime.store.Statements;
import io.mqttfactory.runtime.store.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the database over a connection of its own that only reads: it never waits for the writer,
 * nor the writer for it. For one thread.
 */
final class DatabaseReader implements AutoCloseable {

  /** What is asked; its statements are closed afterwards. */
  @FunctionalInterface
  interface Question<T> {
    T ask(Statements statements) throws SQLException;
  }

  private static final Logger log = LoggerFactory.getLogger(DatabaseReader.class);

  private final SqliteFile file;
  private Connection connection;

  DatabaseReader(SqliteFile file) {
    this.file = file;
  }

  /**
   * @throws StorageException if the storage does not work; the next question tries anew
   */
  <T> T ask(Question<T> question) {
    try {
      if (connection == null) {
        connection = file.openReader();
      }
      try (Statements statements = new Statements(connection)) {
        return question.ask(statements);
      }
    } catch (SQLException failure) {
      close();
      throw StorageException.of(failure);
    }
  }

  @Override
  public void close() {
    Connection opened = connection;
    connection = null;
    if (opened != null) {
      try {
        opened.close();
      } catch (SQLException failure) {
        log.debug("the connection that only reads did not close cleanly", failure);
      }
    }
  }
}
