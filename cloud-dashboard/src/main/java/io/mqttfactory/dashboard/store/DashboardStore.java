package io.mqttfactory.dashboard.store;

import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.StartException;
import io.mqttfactory.runtime.consumer.store.ConsumerStore;
import io.mqttfactory.runtime.consumer.store.SqliteConsumerStore;
import io.mqttfactory.runtime.store.Schema;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.runtime.store.WriterConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The database, for its one writer. Not thread-safe. */
public final class DashboardStore implements AutoCloseable {

  static final Schema SCHEMA =
      Schema.of(Schema.beside(DashboardStore.class), SqliteConsumerStore.SCHEMA);

  private final WriterConnection database;
  private final SqliteConsumerStore<AggregateTables> store;

  private DashboardStore(WriterConnection database) {
    this.database = database;
    this.store = SqliteConsumerStore.open(database, AggregateTables::new);
  }

  /**
   * @throws StartException if the file cannot be used
   */
  public static DashboardStore open(SqliteFile file, Health health) {
    WriterConnection database =
        file.openWriter(SCHEMA, health, SqliteConsumerStore.check(AggregateTables::new));
    try {
      return new DashboardStore(database);
    } catch (StartException failure) {
      database.close();
      throw failure;
    }
  }

  /** What the consumer writes to. */
  public ConsumerStore received() {
    return store;
  }

  /** How far the past is filled; empty if that never began. */
  public Optional<FilledPast> filledPast() {
    return store.use(tables -> tables.past.read());
  }

  /**
   * An empty past before the earliest window that was received; empty if none was.
   *
   * @param latest what ends later does not count
   */
  public Optional<FilledPast> pastBeforeTheFirst(Instant latest) {
    return store.use(tables -> tables.past.beforeTheFirst(latest));
  }

  /**
   * Stores simulated windows and how far the past is filled with them.
   *
   * @return how many had room
   */
  public int storePast(List<Aggregate> simulated, FilledPast progress) {
    return store.change(
        tables -> {
          int rows = tables.insertSimulated(simulated);
          tables.past.write(progress);
          return rows;
        });
  }

  @Override
  public void close() {
    store.close();
    database.close();
  }
}
