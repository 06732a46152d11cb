package io.mqttfactory.testing;

import io.mqttfactory.model.DeliveryOffer.HeldEpoch;
import io.mqttfactory.runtime.delivery.sender.Numbered;
import io.mqttfactory.runtime.delivery.sender.Outbox;
import io.mqttfactory.runtime.delivery.sender.OutboxRow;
import java.util.List;
import java.util.function.Supplier;

/**
 * An outbox without a disk, but with transactions: what was not committed is undone. It outlives
 * the process that uses it, can be copied and set back. Not thread-safe.
 */
public final class InMemoryOutbox implements Outbox {

  private final Supplier<String> tokens;
  private OutboxContents committed;
  private OutboxContents working;

  /**
   * An empty outbox, opened for the first time.
   *
   * @param tokens gives a text of letters and digits that it has not given before
   */
  public InMemoryOutbox(Supplier<String> tokens) {
    this.tokens = tokens;
    wipe();
  }

  /** Somebody deleted the file: a new outbox takes its place, and is opened. */
  public void wipe() {
    committed = new OutboxContents(tokens.get());
    restart();
  }

  /** A new process opens it. */
  public void restart() {
    working = null;
    beginEpoch();
  }

  /** A copy of what is committed. */
  public OutboxContents backup() {
    return committed.copy();
  }

  /** Puts a copy in its place, under whoever has it open. */
  public void restore(OutboxContents backup) {
    working = null;
    committed = backup.copy();
  }

  /** Does all of it, or nothing if the work throws. */
  public void inTransaction(Runnable work) {
    if (working != null) {
      work.run();
      return;
    }
    working = committed.copy();
    try {
      work.run();
      committed = working;
    } finally {
      working = null;
    }
  }

  @Override
  public String id() {
    return contents().id();
  }

  @Override
  public String currentEpoch() {
    return contents().currentEpoch();
  }

  @Override
  public void beginEpoch() {
    inTransaction(() -> working.beginEpoch(working.id() + "-" + tokens.get()));
  }

  @Override
  public OutboxRow append(String topic, Numbered reading) {
    OutboxRow[] row = new OutboxRow[1];
    inTransaction(() -> row[0] = working.append(topic, reading));
    return row[0];
  }

  @Override
  public List<HeldEpoch> held() {
    return contents().held();
  }

  @Override
  public List<OutboxRow> rowsAfter(String epoch, long sequence, int limit) {
    return contents().rows().stream()
        .filter(row -> row.epoch().equals(epoch) && row.sequence() > sequence)
        .limit(limit)
        .toList();
  }

  @Override
  public void deleteUpTo(String epoch, long sequence) {
    inTransaction(() -> working.deleteUpTo(epoch, sequence));
  }

  @Override
  public boolean dropOldest() {
    boolean[] dropped = new boolean[1];
    inTransaction(() -> dropped[0] = working.dropOldest());
    return dropped[0];
  }

  @Override
  public long rows() {
    return contents().rows().size();
  }

  @Override
  public long bytes() {
    return contents().rows().stream().mapToLong(row -> row.payload().length).sum();
  }

  @Override
  public long dropped() {
    return contents().dropped();
  }

  private OutboxContents contents() {
    return working == null ? committed : working;
  }
}
