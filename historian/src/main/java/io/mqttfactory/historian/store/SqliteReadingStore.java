package io.mqttfactory.historian.store;

import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.RateLimitedLog;
import io.mqttfactory.runtime.StartException;
import io.mqttfactory.runtime.delivery.consumer.Ledger;
import io.mqttfactory.runtime.delivery.consumer.LedgerTables;
import io.mqttfactory.runtime.delivery.consumer.StreamId;
import io.mqttfactory.runtime.delivery.consumer.Verdict;
import io.mqttfactory.runtime.store.Schema;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.runtime.store.StorageException;
import io.mqttfactory.runtime.store.WriterConnection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps readings in one SQLite file. */
public final class SqliteReadingStore implements ReadingStore {

  /** What is done with the tables. */
  @FunctionalInterface
  private interface Work<T> {
    T run(Tables open) throws SQLException;
  }

  private static final Logger log = LoggerFactory.getLogger(SqliteReadingStore.class);

  static final Schema SCHEMA =
      Schema.of(Schema.beside(SqliteReadingStore.class), LedgerTables.SCHEMA);

  private static final String NO_ROOM =
      "this stream has too many holes, or there are too many streams; a reading that opens another"
          + " one is kept only here";

  private final RateLimitedLog warnings = new RateLimitedLog(log);
  private final WriterConnection database;
  private final KeptAside.Cap cap;
  private Tables tables;

  SqliteReadingStore(WriterConnection database, KeptAside.Cap cap) throws SQLException {
    this.database = database;
    this.cap = cap;
    this.tables = new Tables(database.connection(), cap);
  }

  /**
   * @throws StartException if the file cannot be used
   */
  public static SqliteReadingStore open(SqliteFile file, Health health) {
    WriterConnection database =
        file.openWriter(
            SCHEMA, health, connection -> new Tables(connection, KeptAside.Cap.DEFAULT).close());
    try {
      return new SqliteReadingStore(database, KeptAside.Cap.DEFAULT);
    } catch (SQLException failure) {
      database.close();
      throw new StartException(
          "the database " + file.path() + " cannot be used: " + failure.getMessage(), failure);
    }
  }

  @Override
  public List<Outcome> store(List<Entry> entries) {
    return run(
        open -> {
          Ledger.Change change = open.ledger.change();
          List<Outcome> outcomes = open.transactions.run(() -> store(open, change, entries));
          change.apply();
          tellDropped("quarantine", open.quarantine.takeDropped());
          tellDropped("conflicts", open.conflicts.takeDropped());
          return outcomes;
        });
  }

  private static List<Outcome> store(Tables open, Ledger.Change change, List<Entry> entries)
      throws SQLException {
    List<Outcome> outcomes = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      outcomes.add(store(open, change, entry));
    }
    open.ledgerTables.save(change);
    open.quarantine.trim();
    open.conflicts.trim();
    return outcomes;
  }

  private static Outcome store(Tables open, Ledger.Change change, Entry entry) throws SQLException {
    Optional<ReadingKey> key = entry.key();
    Verdict verdict = key.isPresent() ? change.receive(key.get(), entry.receivedAt()) : Verdict.NEW;
    return switch (verdict) {
      case NEW -> storeNew(open, entry);
      case RECEIVED -> storeAgain(open, entry);
      case NO_ROOM -> refuse(open, entry, change.isOffered(key.get()));
    };
  }

  private static Outcome storeNew(Tables open, Entry entry) throws SQLException {
    if (entry instanceof Entry.Good good) {
      return open.of(good.type()).insert(good) ? Outcome.STORED : storeAgain(open, entry);
    }
    open.quarantine.put((Entry.Bad) entry);
    return Outcome.QUARANTINED;
  }

  /** C3: whose sender holds it comes again when there is room; the others have no such hope. */
  private static Outcome refuse(Tables open, Entry entry, boolean comesAgain) throws SQLException {
    if (!comesAgain) {
      open.quarantine.put(Entry.Bad.of(entry, NO_ROOM));
    }
    return Outcome.REFUSED;
  }

  private static Outcome storeAgain(Tables open, Entry entry) throws SQLException {
    boolean differs = entry.key().isPresent() && differs(open, entry);
    return differs && open.conflicts.put(entry) ? Outcome.CONFLICT : Outcome.DUPLICATE;
  }

  private static boolean differs(Tables open, Entry entry) throws SQLException {
    return open.of(entry.type()).holdsOtherBytes(entry) || open.quarantine.holdsOtherBytes(entry);
  }

  @Override
  public Map<String, StreamTotals> streamTotals() {
    return run(
        open -> {
          Map<String, StreamTotals> totals = new HashMap<>();
          open.ledger.forEach(
              (id, stream) ->
                  totals.merge(
                      id.source(), StreamTotals.NONE.plus(stream), (sum, one) -> sum.plus(stream)));
          return totals;
        });
  }

  @Override
  public void hear(String source, DeliveryOffer offer, boolean isLive, Instant at) {
    change(change -> change.offer(source, offer, isLive, at));
  }

  @Override
  public long position(StreamId stream) {
    return run(open -> open.ledger.position(stream));
  }

  @Override
  public void forgetStreams(Instant limit) {
    change(change -> change.forgetClosedBefore(limit));
  }

  private void change(Consumer<Ledger.Change> what) {
    run(
        open -> {
          Ledger.Change change = open.ledger.change();
          what.accept(change);
          if (change.isEmpty()) {
            return null;
          }
          open.transactions.run(
              () -> {
                open.ledgerTables.save(change);
                return null;
              });
          change.apply();
          return null;
        });
  }

  @Override
  public boolean deleteSome(Instant limit) {
    return run(open -> open.transactions.run(() -> open.cleaning.deleteSome(limit)));
  }

  @Override
  public boolean shrinkSome() {
    // Vacuuming is a transaction of its own.
    return run(open -> open.cleaning.shrinkSome());
  }

  @Override
  public Optional<Reading> earliestReceived(ReadingType<?> type) {
    return run(open -> open.of(type).earliestReceived());
  }

  @Override
  public Optional<FilledPast> filledPast(ReadingType<?> type) {
    return run(open -> open.past.read(type));
  }

  @Override
  public void storePast(
      ReadingType<?> type, List<? extends Reading> readings, FilledPast progress) {
    run(open -> open.transactions.run(() -> storePast(open, type, readings, progress)));
  }

  private static int storePast(
      Tables open, ReadingType<?> type, List<? extends Reading> readings, FilledPast progress)
      throws SQLException {
    for (Reading reading : readings) {
      open.of(type).insertSimulated(reading);
    }
    open.past.write(type, progress);
    return readings.size();
  }

  /** After a failure all statements are prepared anew: the driver closes one that failed. */
  private <T> T run(Work<T> work) {
    try {
      if (tables == null) {
        tables = new Tables(database.connection(), cap);
      }
      return work.run(tables);
    } catch (SQLException failure) {
      throw afterFailure(StorageException.of(failure));
    } catch (RuntimeException failure) {
      throw afterFailure(failure);
    }
  }

  private RuntimeException afterFailure(RuntimeException failure) {
    forgetTables();
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

  /** A table that is full stays full: bad input would be told with every batch. */
  private void tellDropped(String table, int rows) {
    if (rows > 0) {
      warnings.warn(
          "full " + table, "table=" + table + " is full: dropped the oldest " + rows + " rows");
    }
  }

  /** Tells how many warnings were kept back; from any thread. */
  public void tellWhatWasKeptBack() {
    warnings.tellWhatWasKeptBack();
  }

  @Override
  public void close() {
    tellWhatWasKeptBack();
    forgetTables();
    database.close();
  }
}
