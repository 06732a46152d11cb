package io.mqttfactory.dashboard.store;

import io.mqttfactory.cloud.AggregateTables;
import io.mqttfactory.cloud.PastStore;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.StartException;
import io.mqttfactory.runtime.consumer.store.ConsumerStore;
import io.mqttfactory.runtime.consumer.store.SqliteConsumerStore;
import io.mqttfactory.runtime.store.Schema;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.runtime.store.Statements;
import io.mqttfactory.runtime.store.WriterConnection;
import java.sql.SQLException;

/** The database, for its one writer. Not thread-safe. */
public final class DashboardStore implements AutoCloseable {

  static final Schema SCHEMA =
      Schema.of(Schema.beside(DashboardStore.class), SqliteConsumerStore.SCHEMA);

  private final WriterConnection database;
  private final SqliteConsumerStore<AggregateTables> store;

  private DashboardStore(WriterConnection database) {
    this.database = database;
    this.store = SqliteConsumerStore.open(database, DashboardStore::tables);
  }

  /**
   * @throws StartException if the file cannot be used
   */
  public static DashboardStore open(SqliteFile file, Health health) {
    WriterConnection database =
        file.openWriter(SCHEMA, health, SqliteConsumerStore.check(DashboardStore::tables));
    try {
      return new DashboardStore(database);
    } catch (StartException failure) {
      database.close();
      throw failure;
    }
  }

  private static AggregateTables tables(Statements statements) throws SQLException {
    return new AggregateTables(statements, new DashboardLayout(statements));
  }

  /** What the consumer writes to. */
  public ConsumerStore received() {
    return store;
  }

  /** What the simulated past is written to. */
  public PastStore<AggregateTables> past() {
    return new PastStore<>(store, tables -> tables);
  }

  @Override
  public void close() {
    store.close();
    database.close();
  }
}
