package io.mqttfactory.cloud;

import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.runtime.consumer.store.ContentTables;
import io.mqttfactory.runtime.consumer.store.SqliteConsumerStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The simulated past in a component's database. For its writer's thread.
 *
 * @param <T> the component's tables
 */
public final class PastStore<T extends ContentTables> {

  private final SqliteConsumerStore<T> store;
  private final Function<T, AggregateTables> windows;

  /**
   * @param windows finds them among the component's tables
   */
  public PastStore(SqliteConsumerStore<T> store, Function<T, AggregateTables> windows) {
    this.store = store;
    this.windows = windows;
  }

  /** How far the past is filled; empty if that never began. */
  public Optional<FilledPast> filled() {
    return store.use(tables -> windows.apply(tables).past.read());
  }

  /**
   * An empty past before the earliest window that was received; empty if none was.
   *
   * @param latest what ends later does not count
   */
  Optional<FilledPast> beforeTheFirst(Instant latest) {
    return store.use(tables -> windows.apply(tables).past.beforeTheFirst(latest));
  }

  /**
   * Stores simulated windows and how far the past is filled with them.
   *
   * @return how many had room
   */
  public int store(List<Aggregate> simulated, FilledPast progress) {
    return store.change(
        tables -> {
          int rows = windows.apply(tables).insertSimulated(simulated);
          windows.apply(tables).past.write(progress);
          return rows;
        });
  }
}
