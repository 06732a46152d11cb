package io.mqttfactory.dashboard.store;

import io.mqttfactory.cloud.PastStore;
import io.mqttfactory.dashboard.silence.Silence;
import io.mqttfactory.dashboard.silence.SilenceTable;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.StartException;
import io.mqttfactory.runtime.consumer.store.ConsumerStore;
import io.mqttfactory.runtime.consumer.store.SqliteConsumerStore;
import io.mqttfactory.runtime.store.Schema;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.runtime.store.WriterConnection;

/** The database, for its one writer. Not thread-safe. */
public final class DashboardStore implements AutoCloseable {

  static final Schema SCHEMA =
      Schema.of(
          Schema.beside(DashboardStore.class), SqliteConsumerStore.SCHEMA, SilenceTable.SCHEMA);

  private final WriterConnection database;
  private final SqliteConsumerStore<DashboardTables> store;

  private DashboardStore(WriterConnection database) {
    this.database = database;
    this.store = SqliteConsumerStore.open(database, DashboardTables::new);
  }

  /**
   * @throws StartException if the file cannot be used
   */
  public static DashboardStore open(SqliteFile file, Health health) {
    WriterConnection database =
        file.openWriter(SCHEMA, health, SqliteConsumerStore.check(DashboardTables::new));
    try {
      return new DashboardStore(database);
    } catch (RuntimeException failure) {
      database.close();
      throw failure;
    }
  }

  /** What the consumer writes to. */
  public ConsumerStore received() {
    return store;
  }

  /** What the simulated past is written to. */
  public PastStore<?> past() {
    return new PastStore<>(store, tables -> tables.windows);
  }

  /** Keeps when the bridge was silent. */
  public void keep(Silence silence) {
    store.change(
        tables -> {
          tables.silences.insert(silence);
          return null;
        });
  }

  @Override
  public void close() {
    try (database) {
      store.close();
    }
  }
}
