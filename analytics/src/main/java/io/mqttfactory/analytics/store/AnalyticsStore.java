package io.mqttfactory.analytics.store;

import io.mqttfactory.cloud.PastStore;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.StartException;
import io.mqttfactory.runtime.consumer.store.ConsumerStore;
import io.mqttfactory.runtime.consumer.store.SqliteConsumerStore;
import io.mqttfactory.runtime.store.Schema;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.runtime.store.WriterConnection;
import java.sql.SQLException;
import java.time.Duration;

/** The database, for its one writer. Not thread-safe. */
public final class AnalyticsStore implements AutoCloseable {

  private static final Schema SCHEMA =
      Schema.of(Schema.beside(AnalyticsStore.class), SqliteConsumerStore.SCHEMA);

  private final WriterConnection database;
  private final SqliteConsumerStore<AnalyticsTables> store;

  private AnalyticsStore(WriterConnection database) {
    this.database = database;
    this.store = SqliteConsumerStore.open(database, AnalyticsTables::new);
  }

  /**
   * @throws StartException if the file cannot be used
   */
  public static AnalyticsStore open(SqliteFile file, Health health) {
    WriterConnection database =
        file.openWriter(SCHEMA, health, SqliteConsumerStore.check(AnalyticsTables::new));
    try {
      return new AnalyticsStore(database);
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

  /**
   * Stores what a round brought and how far it came, in one transaction.
   *
   * @param fingerprint of what reasons; checkpoints of another one are removed
   * @param retention how long checkpoints are kept
   */
  public void conclude(Round round, Progress progress, String fingerprint, Duration retention) {
    store.change(
        tables -> {
          write(tables, round, fingerprint);
          tables.checkpoints.write(progress);
          if (!round.checkpoints().isEmpty()) {
            tables.checkpoints.deleteOthers(fingerprint);
            tables.checkpoints.thinOut(progress.reached(), retention);
          }
          return null;
        });
  }

  private static void write(AnalyticsTables tables, Round round, String fingerprint)
      throws SQLException {
    Round.Return goneBack = round.goneBack();
    if (goneBack != null) {
      tables.conclusions.takeBackTo(goneBack.to(), goneBack.then());
      tables.checkpoints.deleteAfter(goneBack.to());
    }
    for (Round.Found found : round.found()) {
      tables.conclusions.write(found.at(), found.findings());
    }
    for (Checkpoint checkpoint : round.checkpoints()) {
      tables.checkpoints.insert(checkpoint, fingerprint);
    }
  }

  @Override
  public void close() {
    try (database) {
      store.close();
    }
  }
}
