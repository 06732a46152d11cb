package io.mqttfactory.runtime.store;

import io.mqttfactory.runtime.StartException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What is done with a database before its writer gets it. */
final class WriterSetup {

  private WriterSetup() {}

  /**
   * @throws SQLException also if the database fails its check; {@link DamagedDatabase#isToldBy} is
   *     true then
   * @throws StartException if the database is of a newer version
   */
  static void run(Path path, Connection connection, Schema schema) throws SQLException {
    // First of all: this program cannot judge whether a newer one's file is sound.
    refuseNewer(path, userVersion(connection), schema);
    // Before anything is written: what is moved aside is as it was found.
    check(connection, DamagedDatabase.isDistrusted(path) ? "integrity_check" : "quick_check");
    prepare(connection);
    migrate(connection, schema);
  }

  private static void refuseNewer(Path path, int found, Schema schema) {
    if (found > schema.version()) {
      throw new StartException(
          "the database "
              + path
              + " is of version "
              + found
              + ", written by a newer program; this one knows versions up to "
              + schema.version());
    }
  }

  private static void prepare(Connection connection) throws SQLException {
    if (userVersion(connection) == 0) {
      // Before WAL and on the empty file only: later it does nothing but to write to the file,
      // which
      // a component must not need to start on a full disk.
      execute(connection, "PRAGMA auto_vacuum=INCREMENTAL");
    }
    execute(connection, "PRAGMA journal_mode=WAL");
    execute(connection, "PRAGMA synchronous=FULL");
    execute(connection, "PRAGMA journal_size_limit=" + 16 * 1024 * 1024);
    execute(connection, "PRAGMA foreign_keys=ON");
  }

  /** Stops at the first fault, which is enough to know. */
  private static void check(Connection connection, String pragma) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA " + pragma + "(1)")) {
      String finding = result.getString(1);
      if (!"ok".equals(finding)) {
        throw DamagedDatabase.asException(finding);
      }
    }
  }

  private static void migrate(Connection connection, Schema schema) throws SQLException {
    connection.setAutoCommit(false);
    for (int version = userVersion(connection) + 1; version <= schema.version(); version++) {
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
