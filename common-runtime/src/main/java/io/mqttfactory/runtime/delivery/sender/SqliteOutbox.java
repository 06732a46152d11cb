package io.mqttfactory.runtime.delivery.sender;

import io.mqttfactory.model.DeliveryOffer.HeldEpoch;
import io.mqttfactory.runtime.StartException;
import io.mqttfactory.runtime.store.Schema;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.runtime.store.StorageException;
import io.mqttfactory.runtime.store.Transactions;
import io.mqttfactory.runtime.store.WriterConnection;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/**
 * An outbox in the tables of a component's own database, so that a reading and what it was made
 * from can be committed together. Thread-safe as far as the database goes: it holds the {@link
 * WriterConnection}'s lock for the whole of a transaction. Whoever decides by what it has read here
 * needs a lock of its own, taken before.
 */
public final class SqliteOutbox implements Outbox, AutoCloseable {

  /** The tables that the database must have. */
  public static final Schema SCHEMA = Schema.beside(SqliteOutbox.class);

  private static final int ID_BYTES = 4;
  private static final int EPOCH_BYTES = 6;

  @FunctionalInterface
  private interface Work<T> {
    T run(OutboxTables open) throws SQLException;
  }

  private final WriterConnection database;
  private final SecureRandom random = new SecureRandom();
  private final String id;
  private OutboxTables tables;
  private int depth;
  private boolean transactionOpen;
  private long undone;
  private volatile String epoch;

  /**
   * @throws StartException if the database does not work
   */
  public SqliteOutbox(WriterConnection database) {
    this.database = database;
    try {
      this.id = run(open -> open.idOr(() -> randomHex(ID_BYTES)));
      beginEpoch();
    } catch (StorageException failure) {
      throw new StartException(
          "the outbox in " + database.path() + " cannot be used: " + failure.getMessage(), failure);
    }
  }

  /**
   * Runs the caller's work as one transaction, in which this outbox may take part. Another one must
   * not be begun in it.
   *
   * @throws StorageException if the storage is at fault
   * @throws io.mqttfactory.runtime.store.UnstorableException if the work is
   */
  public <T> T inTransaction(Transactions.Work<T> work) {
    synchronized (database) {
      if (transactionOpen) {
        throw new IllegalStateException("a transaction is open already");
      }
      return run(open -> inTransaction(open, work));
    }
  }

  /**
   * To be called before a lock is taken that others hold while they wait for the database.
   *
   * @throws IllegalStateException if this thread holds the database already
   */
  void requireNoTransactionOfAnother() {
    if (Thread.holdsLock(database)) {
      throw new IllegalStateException(
          "sending within a transaction of another part: the locks would be taken in the wrong"
              + " order");
    }
  }

  private <T> T inTransaction(OutboxTables open, Transactions.Work<T> work) {
    transactionOpen = true;
    try {
      return database.inTransaction(open.transactions, work);
    } finally {
      transactionOpen = false;
    }
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String currentEpoch() {
    return epoch;
  }

  @Override
  public void beginEpoch() {
    // Written with its first reading: a sender must be able to start, and to answer, on a full
    // disk.
    epoch = id + "-" + randomHex(EPOCH_BYTES);
  }

  @Override
  public OutboxRow append(String topic, Numbered reading) {
    return change(open -> open.append(epoch, topic, reading));
  }

  @Override
  public List<HeldEpoch> held() {
    return run(open -> open.held(epoch));
  }

  @Override
  public List<OutboxRow> rowsAfter(String ofEpoch, long sequence, int limit) {
    return run(open -> open.rowsAfter(ofEpoch, sequence, limit));
  }

  @Override
  public void deleteUpTo(String ofEpoch, long sequence) {
    change(open -> open.deleteUpTo(ofEpoch, sequence, epoch));
  }

  @Override
  public boolean dropOldest() {
    return change(OutboxTables::dropOldest);
  }

  @Override
  public long rows() {
    return run(OutboxTables::rows);
  }

  @Override
  public long bytes() {
    return run(OutboxTables::bytes);
  }

  @Override
  public long dropped() {
    return run(OutboxTables::dropped);
  }

  /** Gives space that deletions left back to the file system, a little at a time. */
  public void shrinkSome() {
    run(OutboxTables::shrinkSome);
  }

  /** Takes part in the transaction that is open, or is one. */
  private <T> T change(Work<T> work) {
    synchronized (database) {
      return transactionOpen ? run(work) : inTransaction(() -> run(work));
    }
  }

  /** Work can contain work: a transaction what is done in it. */
  private <T> T run(Work<T> work) {
    synchronized (database) {
      return runAlone(work);
    }
  }

  private <T> T runAlone(Work<T> work) {
    depth++;
    boolean done = false;
    try {
      T result = work.run(tables());
      done = true;
      return result;
    } catch (SQLException failure) {
      throw explain(failure);
    } catch (StorageException failure) {
      if (failure.isDamage()) {
        database.distrust();
      }
      throw failure;
    } finally {
      depth--;
      if (!done && depth == 0) {
        forgetTables();
      }
    }
  }

  private OutboxTables tables() throws SQLException {
    if (depth == 1 && undone != database.undone()) {
      forgetTables();
    }
    if (tables == null) {
      tables = new OutboxTables(database.connection());
      undone = database.undone();
    }
    return tables;
  }

  private RuntimeException explain(SQLException failure) {
    if (SqliteFile.isDamage(failure)) {
      database.distrust();
    }
    return StorageException.of(failure);
  }

  /** After a failure everything is prepared and counted anew: the transaction was undone. */
  private void forgetTables() {
    if (tables != null) {
      tables.close();
      tables = null;
    }
  }

  private String randomHex(int bytes) {
    byte[] value = new byte[bytes];
    random.nextBytes(value);
    return HexFormat.of().formatHex(value);
  }

  @Override
  public void close() {
    synchronized (database) {
      forgetTables();
    }
  }
}
