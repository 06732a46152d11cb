package io.mqttfactory.hmi.alarm;

import io.mqttfactory.hmi.view.JournalEntry;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.StartException;
import io.mqttfactory.runtime.store.Schema;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.runtime.store.StorageException;
import io.mqttfactory.runtime.store.WriterConnection;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;

/** Keeps alarms and journal in one SQLite file. For one thread at a time. */
final class AlarmStore implements AutoCloseable {

  /** What was in the file when it was opened. */
  record Content(List<AlarmMemory> alarms, List<JournalEntry> journal) {}

  static final Schema SCHEMA = Schema.beside(AlarmStore.class);

  /** An alarm does not wait for a backup, or for a person with a shell. */
  private static final int BUSY_TIMEOUT_MILLIS = 100;

  private final WriterConnection database;
  private AlarmTables tables;

  AlarmStore(WriterConnection database) throws SQLException {
    this.database = database;
    try (Statement statement = database.connection().createStatement()) {
      statement.execute("PRAGMA busy_timeout=" + BUSY_TIMEOUT_MILLIS);
    }
    this.tables = new AlarmTables(database.connection());
  }

  /**
   * Opens the file or begins it; a damaged one is moved aside.
   *
   * @throws StartException if the file cannot be used
   */
  static AlarmStore open(Path path, Health health) {
    WriterConnection database =
        new SqliteFile(path).openWriter(SCHEMA, health, AlarmStore::loadOnce);
    try {
      return new AlarmStore(database);
    } catch (SQLException failure) {
      database.close();
      throw new StartException(
          "the database " + path + " cannot be used: " + failure.getMessage(), failure);
    }
  }

  private static void loadOnce(Connection connection) throws SQLException {
    try (AlarmTables tables = new AlarmTables(connection)) {
      load(tables);
    }
  }

  private static Content load(AlarmTables tables) throws SQLException {
    return new Content(tables.loadAlarms(), tables.loadJournal());
  }

  /**
   * @throws StartException if that fails
   */
  Content load() {
    try {
      return load(open());
    } catch (SQLException failure) {
      throw new StartException(
          "the database " + database.path() + " cannot be read: " + failure.getMessage(), failure);
    }
  }

  /**
   * Writes all of it, or nothing.
   *
   * @throws StorageException if the storage is at fault
   */
  void save(Collection<AlarmMemory> alarms, List<JournalEntry> entries) {
    change(
        open -> {
          for (AlarmMemory alarm : alarms) {
            open.save(alarm);
          }
          open.append(entries);
        });
  }

  /** Forgets an alarm that is not defined any more. */
  void delete(String alarm) {
    change(open -> open.delete(alarm));
  }

  @FunctionalInterface
  private interface Work {
    void run(AlarmTables open) throws SQLException;
  }

  /** After a failure all statements are prepared anew: the driver closes one that failed. */
  private void change(Work work) {
    boolean done = false;
    try {
      AlarmTables open = open();
      open.transactions.run(
          () -> {
            work.run(open);
            return null;
          });
      done = true;
    } catch (SQLException failure) {
      throw explained(StorageException.of(failure));
    } catch (StorageException failure) {
      throw explained(failure);
    } finally {
      if (!done) {
        forgetTables();
      }
    }
  }

  private AlarmTables open() throws SQLException {
    if (tables == null) {
      tables = new AlarmTables(database.connection());
    }
    return tables;
  }

  private RuntimeException explained(RuntimeException failure) {
    if (failure instanceof StorageException trouble && trouble.isDamage()) {
      database.distrust();
    }
    return failure;
  }

  private void forgetTables() {
    if (tables != null) {
      tables.close();
      tables = null;
    }
  }

  @Override
  public void close() {
    forgetTables();
    database.close();
  }
}
