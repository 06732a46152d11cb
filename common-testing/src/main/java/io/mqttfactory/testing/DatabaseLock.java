package io.mqttfactory.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Another program that writes to the database and does not end. */
public final class DatabaseLock implements AutoCloseable {

  private final Connection connection;

  private DatabaseLock(Connection connection) {
    this.connection = connection;
  }

  /** Begins to hold it. */
  public static DatabaseLock on(Path database) throws SQLException {
    DatabaseLock lock = new DatabaseLock(DriverManager.getConnection("jdbc:sqlite:" + database));
    lock.run("BEGIN IMMEDIATE");
    return lock;
  }

  /** Holds it no longer. */
  public void release() throws SQLException {
    run("ROLLBACK");
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
