package io.mqttfactory.bridge;

import io.mqttfactory.aggregate.ClosingRules;
import io.mqttfactory.aggregate.Window;
import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.model.Stamp;
import io.mqttfactory.runtime.consumer.store.ContentTables;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.consumer.store.Hash;
import io.mqttfactory.runtime.consumer.store.OldRows;
import io.mqttfactory.runtime.store.Statements;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * What the bridge keeps of a reading: its payload, by its time. In the same transaction its window,
 * if that was published already, is marked as one that a revision is owed.
 */
final class ReadingTable implements ContentTables {

  private final Duration period;
  private final PreparedStatement insert;
  private final PreparedStatement selectPayload;
  private final PreparedStatement markDirty;
  private final OldRows oldReadings;
  private final OldRows oldWindows;

  ReadingTable(Statements statements, Duration period) throws SQLException {
    this.period = period;
    insert =
        statements.prepare(
            "INSERT INTO readings"
                + " (source, epoch, sequence, timestamp, received_at, payload_hash, payload)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    selectPayload =
        statements.prepare(
            "SELECT payload FROM readings WHERE source = ? AND epoch = ? AND sequence = ?");
    markDirty =
        statements.prepare(
            "UPDATE windows SET dirty = 1 WHERE length = ? AND start = ? AND dirty = 0");
    oldReadings = new OldRows(statements, "readings", "received_at");
    oldWindows = new OldRows(statements, "windows", "published_at");
  }

  /** One from too far ahead is received like any other, and belongs to no window. */
  @Override
  public boolean insert(Entry.Good entry) throws SQLException {
    Stamp stamp = ((Reading) entry.content()).stamp();
    if (!ClosingRules.belongsToAWindow(stamp.timestamp(), entry.receivedAt())) {
      return true;
    }
    insert.setString(1, stamp.plcId());
    insert.setString(2, stamp.epoch());
    insert.setObject(3, stamp.sequence());
    insert.setLong(4, stamp.timestamp().toEpochMilli());
    insert.setLong(5, entry.receivedAt().toEpochMilli());
    // Only a reading without key needs its hash: it is a part of what identifies it.
    insert.setBytes(6, stamp.epoch() == null ? Hash.of(entry.payload()) : null);
    insert.setBytes(7, entry.payload());
    if (insert.executeUpdate() == 0) {
      return false;
    }
    Window window = Window.of(stamp.timestamp(), period);
    markDirty.setLong(1, period.toMillis());
    markDirty.setLong(2, window.start().toEpochMilli());
    markDirty.executeUpdate();
    return true;
  }

  @Override
  public boolean holdsOtherBytes(Entry entry) throws SQLException {
    ReadingKey key = entry.key().orElseThrow();
    selectPayload.setString(1, key.source());
    selectPayload.setString(2, key.epoch());
    selectPayload.setLong(3, key.sequence());
    try (ResultSet row = selectPayload.executeQuery()) {
      return row.next() && !Arrays.equals(row.getBytes(1), entry.payload());
    }
  }

  @Override
  public boolean deleteSome(Instant limit) throws SQLException {
    return oldReadings.deleteSome(limit) || oldWindows.deleteSome(limit);
  }
}
