package io.mqttfactory.runtime.store;

import io.mqttfactory.model.SafeText;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.StartException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;

/**
 * Opens an SQLite database the way every component does: WAL, so that readers and the one writer do
 * not block each other; {@code synchronous=FULL}, so that what was committed survives a power cut;
 * incremental vacuum, so that the file can shrink. A connection belongs to one thread at a time.
 */
public final class SqliteFile {

  private static final Logger log = LoggerFactory.getLogger(SqliteFile.class);

  private static final String CONDITION = "database";
  private static final int LONGEST_FINDING = 200;
  private static final int BUSY_TIMEOUT_MILLIS = 5_000;

  private final Path path;

  public SqliteFile(Path path) {
    this.path = path.toAbsolutePath();
  }

  public Path path() {
    return path;
  }

  /** Reads what a component needs of its tables at its start. */
  @FunctionalInterface
  public interface ContentCheck {

    /**
     * @throws SQLException with SQLite's code for damage if the tables hold what no program of ours
     *     has written
     */
    void check(Connection connection) throws SQLException;
  }

  /** The exception for content that no program of ours has written; it counts as damage. */
  public static SQLException damagedContent(String what, RuntimeException cause) {
    SQLException damage = new SQLException(what, null, SQLiteErrorCode.SQLITE_CORRUPT.code);
    damage.initCause(cause);
    return damage;
  }

  /** Opens the file for its one writer, whatever its tables hold. */
  public WriterConnection openWriter(Schema schema, Health health) {
    return openWriter(schema, health, connection -> {});
  }

  /**
   * Opens the file for its one writer, and makes it or brings it to the newest version. A file that
   * fails SQLite's check or the component's is moved aside and a new one is begun; health is
   * degraded from then on, since a person must look.
   *
   * @throws StartException if another process has the file open for writing, or if the folder or
   *     file cannot be written or is of a newer version than this program knows
   */
  public WriterConnection openWriter(Schema schema, Health health, ContentCheck check) {
    Folders.requireWritable(path.getParent());
    ProcessLock lock = ProcessLock.on(path);
    try {
      return new WriterConnection(path, openOrBeginAnew(schema, health, check), lock);
    } catch (SQLException | IOException failure) {
      closeAfter(failure, lock);
      throw new StartException(
          "the database " + path + " cannot be used: " + failure.getMessage(), failure);
    } catch (RuntimeException failure) {
      closeAfter(failure, lock);
      throw failure;
    }
  }

  /** Opens the file for reading only, beside the writer. */
  public Connection openReader() throws SQLException {
    Properties readOnly = new Properties();
    readOnly.setProperty("open_mode", "1");
    return connect(readOnly);
  }

  /** Whether the file itself is damaged: waiting does not help, the next start moves it aside. */
  public static boolean isDamage(SQLException failure) {
    return DamagedDatabase.isToldBy(failure);
  }

  private Connection openOrBeginAnew(Schema schema, Health health, ContentCheck check)
      throws SQLException, IOException {
    try {
      return open(schema, check);
    } catch (SQLException failure) {
      if (!isDamage(failure)) {
        throw failure;
      }
      moveAside(SafeText.of(failure.getMessage().replace('\n', ' '), LONGEST_FINDING), health);
      return open(schema, check);
    }
  }

  private Connection open(Schema schema, ContentCheck check) throws SQLException, IOException {
    Connection connection = connect(new Properties());
    try {
      WriterSetup.run(path, connection, schema);
      check.check(connection);
      DamagedDatabase.trust(path);
      return connection;
    } catch (SQLException | IOException | RuntimeException failure) {
      closeAfter(failure, connection);
      throw failure;
    }
  }

  private void moveAside(String finding, Health health) {
    try {
      Path aside = DamagedDatabase.moveAside(path, Instant.now());
      log.warn(
          "the database {} is damaged ({}): it is kept as {} and a new, empty one is begun; senders"
              + " send again what they still hold, all else is in the damaged file only",
          path,
          finding,
          aside);
      health.quietly(
          CONDITION,
          Health.Level.DEGRADED,
          "the database was damaged and a new, empty one was begun; a person must look at "
              + aside);
    } catch (IOException failure) {
      throw new StartException(
          "the database "
              + path
              + " is damaged ("
              + finding
              + ") and cannot be moved aside: "
              + failure,
          failure);
    }
  }

  private Connection connect(Properties properties) throws SQLException {
    // Or the driver asks for the last row's id after each insert, which takes as long as the
    // insert.
    properties.setProperty("jdbc.get_generated_keys", "false");
    properties.setProperty("busy_timeout", Integer.toString(BUSY_TIMEOUT_MILLIS));
    return DriverManager.getConnection("jdbc:sqlite:" + path, properties);
  }

  private static void closeAfter(Exception failure, AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception alsoFailed) {
      failure.addSuppressed(alsoFailed);
    }
  }
}
