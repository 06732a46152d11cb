package io.mqttfactory.runtime.consumer.store;

import io.mqttfactory.runtime.store.Statements;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A table of messages that are no readings, capped in rows and bytes so that bad input cannot fill
 * the disk: the oldest rows go first.
 */
final class KeptAside {

  /**
   * @param rows at most so many are kept
   * @param bytes of payload that are kept at most
   */
  record Cap(int rows, long bytes) {
    static final Cap DEFAULT = new Cap(10_000, 16L << 20);
  }

  private final Cap cap;
  private final PreparedStatement trim;
  private boolean grown;
  private int dropped;

  KeptAside(Statements statements, String table, Cap cap) throws SQLException {
    this.cap = cap;
    trim =
        statements.prepare(
            """
            DELETE FROM %1$s WHERE id IN (
              SELECT id FROM (
                SELECT id,
                  row_number() OVER newest AS rows,
                  sum(length(payload)) OVER newest AS bytes
                FROM %1$s WINDOW newest AS (ORDER BY id DESC ROWS UNBOUNDED PRECEDING))
              WHERE rows > ? OR bytes > ?)
            """
                .formatted(table));
  }

  void grew() {
    grown = true;
  }

  /** Drops what is above the cap, in the transaction in which the table grew. */
  void trim() throws SQLException {
    if (grown) {
      trim.setInt(1, cap.rows());
      trim.setLong(2, cap.bytes());
      dropped += trim.executeUpdate();
      grown = false;
    }
  }

  /** How many rows were dropped since this was asked last. */
  int takeDropped() {
    int taken = dropped;
    dropped = 0;
    return taken;
  }
}
