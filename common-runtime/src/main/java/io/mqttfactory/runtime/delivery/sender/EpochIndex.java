package io.mqttfactory.runtime.delivery.sender;

import io.mqttfactory.model.DeliveryOffer.HeldEpoch;
import io.mqttfactory.runtime.store.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which rows of which epochs an outbox holds, and how many: what its tables say, in memory. */
final class EpochIndex {

  /** Rows from oldest to newest; none if the oldest is above the newest. */
  private record Held(long oldest, long newest) {
    boolean isEmpty() {
      return oldest > newest;
    }
  }

  private static final Held NONE = new Held(1, 0);

  private final Map<String, Held> epochs = new LinkedHashMap<>();
  private long lastId;
  private long rows;
  private long bytes;

  static EpochIndex load(Statements statements) throws SQLException {
    EpochIndex index = new EpochIndex();
    try (ResultSet row =
        statements
            .prepare(
                """
                SELECT epoch, last, min(sequence), count(sequence), total(length(payload))
                FROM outbox_epochs LEFT JOIN outbox USING (epoch)
                GROUP BY epoch ORDER BY outbox_epochs.id
                """)
            .executeQuery()) {
      while (row.next()) {
        boolean empty = row.getLong(4) == 0;
        long last = row.getLong(2);
        index.epochs.put(row.getString(1), new Held(empty ? last + 1 : row.getLong(3), last));
        index.rows += row.getLong(4);
        index.bytes += row.getLong(5);
      }
    }
    try (ResultSet row =
        statements
            .prepare("SELECT total(seq) FROM sqlite_sequence WHERE name = 'outbox'")
            .executeQuery()) {
      index.lastId = row.getLong(1);
    }
    return index;
  }

  long nextId() {
    return lastId + 1;
  }

  /** The last number of that epoch that was used; 0 if none was. */
  long newest(String epoch) {
    return epochs.getOrDefault(epoch, NONE).newest();
  }

  void added(OutboxRow row) {
    lastId = row.id();
    epochs.put(row.epoch(), new Held(epochs.get(row.epoch()).oldest(), row.sequence()));
    rows++;
    bytes += row.payload().length;
  }

  boolean knows(String epoch) {
    return epochs.containsKey(epoch);
  }

  /** An epoch begins: nothing is held of it yet. */
  void begun(String epoch) {
    epochs.put(epoch, NONE);
  }

  void deletedUpTo(String epoch, long sequence, long deletedBytes) {
    Held before = epochs.get(epoch);
    if (before != null) {
      long oldest = Math.max(before.oldest(), Math.min(sequence, before.newest()) + 1);
      rows -= oldest - before.oldest();
      bytes -= deletedBytes;
      epochs.put(epoch, new Held(oldest, before.newest()));
    }
  }

  /** Takes out, and returns, the epochs before the current one that have no rows any more. */
  List<String> takeForgettable(String currentEpoch) {
    List<String> over =
        epochs.keySet().stream()
            .filter(epoch -> epochs.get(epoch).isEmpty() && !epoch.equals(currentEpoch))
            .toList();
    over.forEach(epochs::remove);
    return over;
  }

  void droppedOldestOf(String epoch, long droppedBytes) {
    Held before = epochs.get(epoch);
    epochs.put(epoch, new Held(before.oldest() + 1, before.newest()));
    rows--;
    bytes -= droppedBytes;
  }

  List<HeldEpoch> held(String currentEpoch) {
    List<HeldEpoch> held = new ArrayList<>();
    epochs.forEach(
        (epoch, rowsHeld) -> {
          if (!rowsHeld.isEmpty() && !epoch.equals(currentEpoch)) {
            held.add(new HeldEpoch(epoch, rowsHeld.oldest(), rowsHeld.newest()));
          }
        });
    Held current = epochs.getOrDefault(currentEpoch, NONE);
    held.add(new HeldEpoch(currentEpoch, current.oldest(), current.newest()));
    return held;
  }

  long rows() {
    return rows;
  }

  long bytes() {
    return bytes;
  }
}
