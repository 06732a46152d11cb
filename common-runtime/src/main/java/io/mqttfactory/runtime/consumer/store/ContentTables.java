package io.mqttfactory.runtime.consumer.store;

import io.mqttfactory.runtime.store.Statements;
import java.sql.SQLException;
import java.time.Instant;

/**
 * What a component keeps of the messages that it consumes, in tables of its own. Made anew after
 * each failure and after each transaction on the database that was undone, so it may remember what
 * it has read. For the thread that has the database at the moment.
 */
public interface ContentTables {

  /** Prepares the statements; whoever made those closes them. */
  @FunctionalInterface
  interface Factory<T extends ContentTables> {
    T open(Statements statements) throws SQLException;
  }

  /**
   * Keeps what a message holds, in the transaction that enters it in the ledger. With a key it is
   * new.
   *
   * @return false for one without key that was there already: same source, time and bytes (C7)
   */
  boolean insert(Entry.Good entry) throws SQLException;

  /** Whether what has the entry's key is still here and came as other bytes (C1). */
  boolean holdsOtherBytes(Entry entry) throws SQLException;

  /** All entries of a batch are stored; what follows from them together can be stored now. */
  default void beforeCommit() throws SQLException {}

  /**
   * Deletes a few of the rows that were received before the limit, in milliseconds: {@link OldRows}
   * does.
   *
   * @return whether there may be more
   */
  default boolean deleteSome(Instant limit) throws SQLException {
    return false;
  }
}
