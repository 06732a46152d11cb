package io.mqttfactory.runtime.consumer.store;

import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.runtime.RateLimitedLog;
import io.mqttfactory.runtime.StartException;
import io.mqttfactory.runtime.delivery.consumer.Ledger;
import io.mqttfactory.runtime.delivery.consumer.LedgerTables;
import io.mqttfactory.runtime.delivery.consumer.StreamId;
import io.mqttfactory.runtime.delivery.consumer.StreamPosition;
import io.mqttfactory.runtime.store.Schema;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.runtime.store.StorageException;
import io.mqttfactory.runtime.store.Transactions;
import io.mqttfactory.runtime.store.UnstorableException;
import io.mqttfactory.runtime.store.WriterConnection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what a consumer received in a component's own SQLite database: ledger, quarantine and
 * conflicts, and beside them what the component makes of it. Others may use the same connection:
 * whatever is done here is done under the {@link WriterConnection}'s lock, so that transactions
 * never meet; see there for the order of locks.
 *
 * @param <T> the component's tables
 */
public final class SqliteConsumerStore<T extends ContentTables> implements ConsumerStore {

  /** What is done with the component's tables. */
  @FunctionalInterface
  public interface Work<T, R> {
    R run(T content) throws SQLException;
  }

  /** What is done with all tables. */
  @FunctionalInterface
  private interface Step<T extends ContentTables, R> {
    R run(StoreTables<T> open) throws SQLException;
  }

  /** The tables that the database must have beside the component's own. */
  public static final Schema SCHEMA =
      Schema.of(Schema.beside(SqliteConsumerStore.class), LedgerTables.SCHEMA);

  private static final Logger log = LoggerFactory.getLogger(SqliteConsumerStore.class);

  private final RateLimitedLog warnings = new RateLimitedLog(log);
  private final WriterConnection database;
  private final DatabaseSize size;
  private final ContentTables.Factory<T> content;
  private final KeptAside.Cap cap;
  private StoreTables<T> tables;
  private long undone;
  private int depth;

  SqliteConsumerStore(
      WriterConnection database, ContentTables.Factory<T> content, KeptAside.Cap cap) {
    this.database = database;
    this.size = new DatabaseSize(database.path());
    this.content = content;
    this.cap = cap;
  }

  /**
   * @param database stays its owner's to close, after this
   * @throws StartException if the tables cannot be used
   */
  public static <T extends ContentTables> SqliteConsumerStore<T> open(
      WriterConnection database, ContentTables.Factory<T> content) {
    SqliteConsumerStore<T> store =
        new SqliteConsumerStore<>(database, content, KeptAside.Cap.DEFAULT);
    try {
      store.run(open -> null);
      return store;
    } catch (StorageException | UnstorableException failure) {
      throw new StartException(
          "the database " + database.path() + " cannot be used: " + failure.getMessage(), failure);
    }
  }

  /** Whether a file holds what this class can work with, for who opens it. */
  public static SqliteFile.ContentCheck check(ContentTables.Factory<?> content) {
    return connection -> new StoreTables<>(connection, content, KeptAside.Cap.DEFAULT).close();
  }

  /** Uses the component's tables, in the transaction that this thread has open if there is one. */
  public <R> R use(Work<? super T, R> work) {
    return run(open -> work.run(open.content));
  }

  /** Uses the component's tables in a transaction of its own. */
  public <R> R change(Work<? super T, R> work) {
    return run(open -> inTransaction(open, () -> work.run(open.content)));
  }

  @Override
  public List<Outcome> store(List<Entry> entries) {
    return run(
        open -> {
          Ledger.Change change = open.ledger.change();
          List<Outcome> outcomes =
              inTransaction(open, () -> new Batch(open, change).store(entries));
          change.apply();
          tellDropped("quarantine", open.quarantine.takeDropped());
          tellDropped("conflicts", open.conflicts.takeDropped());
          return outcomes;
        });
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
    changeLedger(change -> change.offer(source, offer, isLive, at));
  }

  @Override
  public long position(StreamId stream) {
    return run(open -> open.ledger.position(stream));
  }

  /** How far all streams have come, those that were heard of first before the others. */
  public List<StreamPosition> progress() {
    return run(open -> open.ledger.progress());
  }

  @Override
  public void forgetStreams(Instant limit) {
    changeLedger(change -> change.forgetClosedBefore(limit));
  }

  private void changeLedger(Consumer<Ledger.Change> what) {
    run(
        open -> {
          Ledger.Change change = open.ledger.change();
          what.accept(change);
          if (change.isEmpty()) {
            return null;
          }
          inTransaction(
              open,
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
    return run(open -> inTransaction(open, () -> open.deleteSome(limit)));
  }

  @Override
  public boolean shrinkSome() {
    // Vacuuming is a transaction of its own.
    return run(open -> open.freeSpace.shrinkSome());
  }

  @Override
  public long bytes() {
    return size.getAsLong();
  }

  private <R> R inTransaction(StoreTables<T> open, Transactions.Work<R> work) {
    return database.inTransaction(open.transactions, work);
  }

  /** Work can contain work: a transaction what is done in it. */
  private <R> R run(Step<T, R> step) {
    synchronized (database) {
      boolean done = false;
      depth++;
      try {
        R result = step.run(tables());
        done = true;
        return result;
      } catch (SQLException failure) {
        throw explain(StorageException.of(failure));
      } catch (StorageException failure) {
        throw explain(failure);
      } finally {
        depth--;
        if (!done && depth == 0) {
          forgetTables();
        }
      }
    }
  }

  private StoreTables<T> tables() throws SQLException {
    if (depth == 1 && undone != database.undone()) {
      forgetTables();
    }
    if (tables == null) {
      tables = new StoreTables<>(database.connection(), content, cap);
      undone = database.undone();
    }
    return tables;
  }

  private RuntimeException explain(RuntimeException failure) {
    if (failure instanceof StorageException trouble && trouble.isDamage()) {
      database.distrust();
    }
    return failure;
  }

  /**
   * After a failure all statements are prepared anew, since the driver closes one that failed, and
   * the ledger is read anew.
   */
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

  @Override
  public void tellWhatWasKeptBack() {
    warnings.tellWhatWasKeptBack();
  }

  @Override
  public void close() {
    tellWhatWasKeptBack();
    synchronized (database) {
      forgetTables();
    }
  }
}
