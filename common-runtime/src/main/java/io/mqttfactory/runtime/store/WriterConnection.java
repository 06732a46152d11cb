package io.mqttfactory.runtime.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection that writes to a database, with the lock that keeps other processes away.
 * Whoever opened it closes it; both end together.
 *
 * <p>For one thread at a time: several parts of a component may share it, each on a thread of its
 * own (a consumer's store and an outbox). They hold this object's lock for the whole of a
 * transaction, or one would commit what another has half done. <b>Order of locks</b>: a {@link
 * io.mqttfactory.runtime.delivery.sender.DeliverySender}'s own lock first, then this one, since
 * sending commits. Never the other way: who sends in a transaction of another part would wait for
 * the sender's answering thread, which waits for the database. Work that belongs together with what
 * is sent is handed to the sender, which does it in its transaction.
 */
public final class WriterConnection implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(WriterConnection.class);

  private final Path path;
  private final Connection connection;
  private final ProcessLock lock;
  private boolean inTransaction;
  private long undone;

  WriterConnection(Path path, Connection connection, ProcessLock lock) {
    this.path = path;
    this.connection = connection;
    this.lock = lock;
  }

  /** Not to be closed by itself. */
  public Connection connection() {
    return connection;
  }

  /**
   * Runs work as a transaction; the caller holds this object's lock.
   *
   * @throws IllegalStateException if the lock is not held, or a transaction is open already: they
   *     do not nest
   */
  public <T> T inTransaction(Transactions transactions, Transactions.Work<T> work) {
    if (!Thread.holdsLock(this)) {
      throw new IllegalStateException("a transaction without the database's lock");
    }
    if (inTransaction) {
      throw new IllegalStateException("a transaction is open already");
    }
    inTransaction = true;
    boolean committed = false;
    try {
      T result = transactions.run(work);
      committed = true;
      return result;
    } finally {
      inTransaction = false;
      undone += committed ? 0 : 1;
    }
  }

  /**
   * How many transactions were undone. When that grows, what anybody remembers of the tables may be
   * of a transaction that never was; under this object's lock.
   */
  public long undone() {
    return undone;
  }

  /** Of the database. */
  public Path path() {
    return path;
  }

  /**
   * After {@linkplain SqliteFile#isDamage damage} that was met while running: the next start checks
   * the whole file. The quick check does not compare indices with their tables, and would pass a
   * file on which each start fails anew.
   */
  public void distrust() {
    try {
      DamagedDatabase.distrust(path);
    } catch (IOException failure) {
      log.warn(
          "the next start will check the database {} only quickly: {}", path, failure.toString());
    }
  }

  /** Empties the write-ahead log into the database first. Closing twice does nothing. */
  @Override
  public void close() {
    try (lock;
        connection) {
      if (!connection.isClosed()) {
        checkpoint();
      }
    } catch (SQLException | IOException failure) {
      log.warn("the database {} did not close cleanly: {}", path, failure.getMessage());
    }
  }

  private void checkpoint() {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException failure) {
      log.warn("the write-ahead log stays beside the database {}: {}", path, failure.getMessage());
    }
  }
}
