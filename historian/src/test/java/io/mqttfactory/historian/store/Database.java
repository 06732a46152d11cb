package io.mqttfactory.historian.store;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.consumer.store.Outcome;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.runtime.store.WriterConnection;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** A store in a folder of its own, and what a test wants to know of its tables. */
final class Database implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-03-04T09:30:00Z");

  private final SqliteFile file;
  private Connection connection;
  private SqliteReadingStore store;

  Database(Path folder) {
    this.file = new SqliteFile(folder.resolve("historian.db"));
    open();
  }

  private void open() {
    WriterConnection writer = file.openWriter(SqliteReadingStore.SCHEMA, new Health());
    connection = writer.connection();
    store = new SqliteReadingStore(writer);
  }

  SqliteReadingStore store() {
    return store;
  }

  List<Outcome> store(byte[]... payloads) {
    return storeAt(NOW, payloads);
  }

  List<Outcome> storeAt(Instant receivedAt, byte[]... payloads) {
    return store.store(
        Arrays.stream(payloads)
            .map(payload -> Entry.of(ReadingType.ENERGY, payload, receivedAt))
            .toList());
  }

  /** What a statement gives, as SQLite prints it. */
  String ask(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : "nothing";
    }
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
