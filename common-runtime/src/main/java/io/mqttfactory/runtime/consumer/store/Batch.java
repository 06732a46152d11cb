package io.mqttfactory.runtime.consumer.store;

import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.runtime.delivery.consumer.Ledger;
import io.mqttfactory.runtime.delivery.consumer.Verdict;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Entries that are stored together, each as the ledger judges it, in the store's transaction. */
final class Batch {

  private static final String NO_ROOM =
      "this stream has too many holes, or there are too many streams; a reading that opens another"
          + " one is kept only here";

  private final StoreTables<?> open;
  private final Ledger.Change change;

  Batch(StoreTables<?> open, Ledger.Change change) {
    this.open = open;
    this.change = change;
  }

  List<Outcome> store(List<Entry> entries) throws SQLException {
    List<Outcome> outcomes = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      outcomes.add(store(entry));
    }
    open.content.beforeCommit();
    open.ledgerTables.save(change);
    open.quarantine.trim();
    open.conflicts.trim();
    return outcomes;
  }

  private Outcome store(Entry entry) throws SQLException {
    Optional<ReadingKey> key = entry.key();
    Verdict verdict = key.isPresent() ? change.receive(key.get(), entry.receivedAt()) : Verdict.NEW;
    return switch (verdict) {
      case NEW -> storeNew(entry);
      case RECEIVED -> storeAgain(entry);
      case NO_ROOM -> refuse(entry, change.isOffered(key.get()));
    };
  }

  private Outcome storeNew(Entry entry) throws SQLException {
    if (entry instanceof Entry.Good good) {
      return open.content.insert(good) ? Outcome.STORED : storeAgain(entry);
    }
    open.quarantine.put((Entry.Bad) entry);
    return Outcome.QUARANTINED;
  }

  /** C3: whose sender holds it comes again when there is room; the others have no such hope. */
  private Outcome refuse(Entry entry, boolean comesAgain) throws SQLException {
    if (!comesAgain) {
      open.quarantine.put(Entry.Bad.of(entry, NO_ROOM));
    }
    return Outcome.REFUSED;
  }

  private Outcome storeAgain(Entry entry) throws SQLException {
    boolean differs = entry.key().isPresent() && differs(entry);
    return differs && open.conflicts.put(entry) ? Outcome.CONFLICT : Outcome.DUPLICATE;
  }

  private boolean differs(Entry entry) throws SQLException {
    return open.content.holdsOtherBytes(entry) || open.quarantine.holdsOtherBytes(entry);
  }
}
