package io.mqttfactory.runtime.consumer.store;

import io.mqttfactory.runtime.store.Statements;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/** Messages whose content could not be stored, once per topic and content. */
final class Quarantine {

  private final PreparedStatement upsert;
  private final PreparedStatement selectHash;
  private final KeptAside kept;

  Quarantine(Statements statements, KeptAside.Cap cap) throws SQLException {
    upsert =
        statements.prepare(
            """
            INSERT INTO quarantine
              (source, epoch, sequence, topic, reason, payload, payload_hash, first_at, last_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?8, ?8)
            ON CONFLICT (topic, payload_hash)
            DO UPDATE SET count = count + 1, last_at = excluded.last_at
            """);
    selectHash =
        statements.prepare(
            "SELECT payload_hash FROM quarantine WHERE source = ? AND epoch = ? AND sequence = ?");
    kept = new KeptAside(statements, "quarantine", cap);
  }

  void put(Entry.Bad entry) throws SQLException {
    Keys.bind(upsert, 1, entry.feed().source(), entry.key());
    upsert.setString(4, entry.feed().topic());
    upsert.setString(5, entry.reason());
    upsert.setBytes(6, entry.payload());
    upsert.setBytes(7, Hash.of(entry.payload()));
    upsert.setLong(8, entry.receivedAt().toEpochMilli());
    upsert.executeUpdate();
    kept.grew();
  }

  /** Whether a message of that key is here and holds other bytes. */
  boolean holdsOtherBytes(Entry entry) throws SQLException {
    Keys.bind(selectHash, 1, entry.key().orElseThrow());
    try (ResultSet row = selectHash.executeQuery()) {
      return row.next() && !Arrays.equals(row.getBytes(1), Hash.of(entry.payload()));
    }
  }

  void trim() throws SQLException {
    kept.trim();
  }

  int takeDropped() {
    return kept.takeDropped();
  }
}
