package io.mqttfactory.runtime.consumer.store;

import io.mqttfactory.runtime.store.Statements;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Other content under a key that was already there, once per key and content. */
final class Conflicts {

  private final PreparedStatement insert;
  private final KeptAside kept;

  Conflicts(Statements statements, KeptAside.Cap cap) throws SQLException {
    insert =
        statements.prepare(
            """
            INSERT INTO conflicts (source, epoch, sequence, topic, payload, payload_hash, last_at)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """);
    kept = new KeptAside(statements, "conflicts", cap);
  }

  /**
   * @return whether this content is new under its key
   */
  boolean put(Entry entry) throws SQLException {
    Keys.bind(insert, 1, entry.key().orElseThrow());
    insert.setString(4, entry.feed().topic());
    insert.setBytes(5, entry.payload());
    insert.setBytes(6, Hash.of(entry.payload()));
    insert.setLong(7, entry.receivedAt().toEpochMilli());
    kept.grew();
    return insert.executeUpdate() == 1;
  }

  void trim() throws SQLException {
    kept.trim();
  }

  int takeDropped() {
    return kept.takeDropped();
  }
}
