package io.mqttfactory.historian.store;

import io.mqttfactory.historian.presence.ComponentPresence;
import io.mqttfactory.historian.presence.PresenceTable;
import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.StartException;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.consumer.store.Outcome;
import io.mqttfactory.runtime.consumer.store.SqliteConsumerStore;
import io.mqttfactory.runtime.consumer.store.StreamTotals;
import io.mqttfactory.runtime.delivery.consumer.LedgerTables;
import io.mqttfactory.runtime.delivery.consumer.StreamId;
import io.mqttfactory.runtime.store.Schema;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.runtime.store.WriterConnection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps readings in one SQLite file: what every consumer keeps, and the historian's tables. */
public final class SqliteReadingStore implements ReadingStore {

  /**
   * The historian's first script makes the tables for what is kept aside too; it is older than
   * {@link SqliteConsumerStore#SCHEMA}, which makes the same ones.
   */
  static final Schema SCHEMA =
      Schema.of(Schema.beside(SqliteReadingStore.class), LedgerTables.SCHEMA, PresenceTable.SCHEMA);

  private final WriterConnection database;
  private final SqliteConsumerStore<ReadingTables> store;

  /** Takes the database over. */
  SqliteReadingStore(WriterConnection database) {
    this.database = database;
    this.store = SqliteConsumerStore.open(database, ReadingTables::new);
  }

  /**
   * @throws StartException if the file cannot be used
   */
  public static SqliteReadingStore open(SqliteFile file, Health health) {
    WriterConnection database =
        file.openWriter(SCHEMA, health, SqliteConsumerStore.check(ReadingTables::new));
    try {
      return new SqliteReadingStore(database);
    } catch (StartException failure) {
      database.close();
      throw failure;
    }
  }

  @Override
  public Optional<Reading> earliestReceived(ReadingType<?> type) {
    return store.use(tables -> tables.of(type).earliestReceived());
  }

  @Override
  public Optional<FilledPast> filledPast(ReadingType<?> type) {
    return store.use(tables -> tables.past.read(type));
  }

  @Override
  public void storePast(
      ReadingType<?> type, List<? extends Reading> readings, FilledPast progress) {
    store.change(tables -> storePast(tables, type, readings, progress));
  }

  private static int storePast(
      ReadingTables tables,
      ReadingType<?> type,
      List<? extends Reading> readings,
      FilledPast progress)
      throws SQLException {
    for (Reading reading : readings) {
      tables.of(type).insertSimulated(reading);
    }
    tables.past.write(type, progress);
    return readings.size();
  }

  @Override
  public List<ComponentPresence> presences() {
    return store.use(tables -> tables.presence.readAll());
  }

  @Override
  public void savePresences(List<ComponentPresence> presences) {
    store.change(
        tables -> {
          tables.presence.save(presences);
          return presences.size();
        });
  }

  @Override
  public List<Outcome> store(List<Entry> entries) {
    return store.store(entries);
  }

  @Override
  public void hear(String source, DeliveryOffer offer, boolean isLive, Instant at) {
    store.hear(source, offer, isLive, at);
  }

  @Override
  public long position(StreamId stream) {
    return store.position(stream);
  }

  @Override
  public void forgetStreams(Instant limit) {
    store.forgetStreams(limit);
  }

  @Override
  public Map<String, StreamTotals> streamTotals() {
    return store.streamTotals();
  }

  @Override
  public boolean deleteSome(Instant limit) {
    return store.deleteSome(limit);
  }

  @Override
  public boolean shrinkSome() {
    return store.shrinkSome();
  }

  @Override
  public long bytes() {
    return store.bytes();
  }

  @Override
  public void tellWhatWasKeptBack() {
    store.tellWhatWasKeptBack();
  }

  @Override
  public void close() {
    store.close();
    database.close();
  }
}
