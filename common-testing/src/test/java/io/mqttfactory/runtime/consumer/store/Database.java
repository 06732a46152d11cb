package io.mqttfactory.runtime.consumer.store;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.store.Schema;
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
public final class Database implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-03-04T09:30:00Z");

  private static final Schema SCHEMA = Schema.of(SqliteConsumerStore.SCHEMA, EnergyRows.SCHEMA);

  private final SqliteFile file;
  private final KeptAside.Cap cap;
  private WriterConnection writer;
  private Connection connection;
  private SqliteConsumerStore<EnergyRows> store;

  public Database(Path folder) {
    this(folder, KeptAside.Cap.DEFAULT);
  }

  Database(Path folder, KeptAside.Cap cap) {
    this.file = new SqliteFile(folder.resolve("consumer.db"));
    this.cap = cap;
    open();
  }

  void restart() {
    close();
    open();
  }

  private void open() {
    writer = file.openWriter(SCHEMA, new Health());
    connection = writer.connection();
    store = new SqliteConsumerStore<>(writer, EnergyRows::new, cap);
  }

  public SqliteConsumerStore<EnergyRows> store() {
    return store;
  }

  public SqliteFile file() {
    return file;
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
  public String ask(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : "nothing";
    }
  }

  public void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Override
  public void close() {
    store.close();
    writer.close();
  }
}
