package io.mqttfactory.runtime.store;

import io.mqttfactory.runtime.StartException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * Opens an SQLite database the way every component does: WAL, so that readers and the one writer do
 * not block each other; {@code synchronous=FULL}, so that what was committed survives a power cut;
 * incremental vacuum, so that the file can shrink. A connection belongs to one thread at a time.
 */
public final class SqliteFile {

  private static final int BUSY_TIMEOUT_MILLIS = 5_000;

  private final Path path;

  public SqliteFile(Path path) {
    this.path = path.toAbsolutePath();
  }

  public Path path() {
    return path;
  }

  /**
   * Opens the file for its writer, and makes it or brings it to the newest version.
   *
   * @throws StartException if the folder or file cannot be written, is no database, or is of a
   *     newer version than this program knows
   */
  public Connection openWriter(Schema schema) {
    Folders.requireWritable(path.getParent());
    try {
      Connection connection = connect(new Properties());
      try {
        prepare(connection);
        migrate(connection, schema);
        return connection;
      } catch (SQLException | RuntimeException failure) {
        connection.close();
        throw failure;
      }
    } catch (SQLException failure) {
      throw new StartException(
          "the database " + path + " cannot be used: " + failure.getMessage(), failure);
    }
  }

  /** Opens the file for reading only, beside the writer. */
  public Connection openReader() throws SQLException {
    Properties readOnly = new Properties();
    readOnly.setProperty("open_mode", "1");
    Connection connection = connect(readOnly);
    execute(connection, "PRAGMA busy_timeout=" + BUSY_TIMEOUT_MILLIS);
    return connection;
  }

  private Connection connect(Properties properties) throws SQLException {
    // Or the driver asks for the last row's id after each insert, which takes as long as the
    // insert.
    properties.setProperty("jdbc.get_generated_keys", "false");
    return DriverManager.getConnection("jdbc:sqlite:" + path, properties);
  }

  private static void prepare(Connection connection) throws SQLException {
    execute(connection, "PRAGMA busy_timeout=" + BUSY_TIMEOUT_MILLIS);
    // Before WAL and on the empty file only: later it is ignored without a word.
    execute(connection, "PRAGMA auto_vacuum=INCREMENTAL");
    execute(connection, "PRAGMA journal_mode=WAL");
    execute(connection, "PRAGMA synchronous=FULL");
    execute(connection, "PRAGMA journal_size_limit=" + 16 * 1024 * 1024);
    execute(connection, "PRAGMA foreign_keys=ON");
  }

  private void migrate(Connection connection, Schema schema) throws SQLException {
    int found = userVersion(connection);
    if (found > schema.version()) {
      throw new StartException(
          "the database "
              + path
              + " is of version "
              + found
              + ", written by a newer program; this one knows versions up to "
              + schema.version());
    }
    connection.setAutoCommit(false);
    for (int version = found + 1; version <= schema.version(); version++) {
      execute(connection, schema.scripts().get(version - 1));
      execute(connection, "PRAGMA user_version=" + version);
      connection.commit();
    }
    connection.setAutoCommit(true);
  }

  private static int userVersion(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA user_version")) {
      return result.getInt(1);
    }
  }

  /** Runs all statements of the text; executeUpdate does, where execute stops after the first. */
  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
