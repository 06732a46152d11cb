package io.mqttfactory.historian.store;

import io.mqttfactory.model.ParsedReading;
import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.Stamp;
import io.mqttfactory.model.Tag;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.consumer.store.Hash;
import io.mqttfactory.runtime.consumer.store.Keys;
import io.mqttfactory.runtime.store.Statements;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The table of one type of reading. */
final class ReadingTable<R extends Reading> {

  private static final List<String> FIXED =
      List.of(
          "source",
          "epoch",
          "sequence",
          "timestamp",
          "received_at",
          "recorded_at",
          "simulated",
          "payload_hash",
          "raw_data");

  private final ReadingType<R> type;
  private final PreparedStatement insert;
  private final PreparedStatement selectPayload;
  private final PreparedStatement selectEarliest;

  ReadingTable(Statements statements, ReadingType<R> type) throws SQLException {
    this.type = type;
    String table = TableNames.of(type);
    insert = statements.prepare(insertInto(table, type));
    selectPayload =
        statements.prepare(
            "SELECT raw_data FROM %s WHERE source = ? AND epoch = ? AND sequence = ?"
                .formatted(table));
    selectEarliest =
        statements.prepare(
            "SELECT raw_data FROM %s WHERE simulated = 0 ORDER BY timestamp LIMIT 1"
                .formatted(table));
  }

  private static String insertInto(String table, ReadingType<?> type) {
    String tags = type.tags().stream().map(Tag::name).collect(Collectors.joining(", "));
    int columns = FIXED.size() + type.tags().size();
    return "INSERT INTO %s (%s, %s) VALUES (%s) ON CONFLICT DO NOTHING"
        .formatted(
            table,
            String.join(", ", FIXED),
            tags,
            String.join(", ", Collections.nCopies(columns, "?")));
  }

  /**
   * @return whether the row is new
   */
  boolean insert(Entry.Good entry) throws SQLException {
    Reading reading = (Reading) entry.content();
    Stamp stamp = reading.stamp();
    bindStamp(stamp, entry.receivedAt());
    insert.setInt(7, 0);
    // Only a reading without key needs its hash: it is a part of what identifies it.
    insert.setBytes(8, stamp.epoch() == null ? Hash.of(entry.payload()) : null);
    insert.setString(9, new String(entry.payload(), StandardCharsets.UTF_8));
    bindTags(reading);
    return insert.executeUpdate() == 1;
  }

  /** A simulated reading is kept as if it had been received when it was read. */
  void insertSimulated(Reading reading) throws SQLException {
    bindStamp(reading.stamp(), reading.stamp().timestamp());
    insert.setInt(7, 1);
    insert.setNull(8, Types.BLOB);
    insert.setNull(9, Types.VARCHAR);
    bindTags(reading);
    insert.executeUpdate();
  }

  /** Whether the row of that key is still there and holds other bytes. */
  boolean holdsOtherBytes(Entry entry) throws SQLException {
    Keys.bind(selectPayload, 1, entry.key().orElseThrow());
    try (ResultSet row = selectPayload.executeQuery()) {
      return row.next()
          && !Arrays.equals(row.getString(1).getBytes(StandardCharsets.UTF_8), entry.payload());
    }
  }

  Optional<Reading> earliestReceived() throws SQLException {
    try (ResultSet row = selectEarliest.executeQuery()) {
      if (!row.next()) {
        return Optional.empty();
      }
      byte[] payload = row.getString(1).getBytes(StandardCharsets.UTF_8);
      return type.parse(payload) instanceof ParsedReading.Valid<R> valid
          ? Optional.of(valid.reading())
          : Optional.empty();
    }
  }

  private void bindStamp(Stamp stamp, Instant receivedAt) throws SQLException {
    insert.setString(1, stamp.plcId());
    insert.setString(2, stamp.epoch());
    insert.setObject(3, stamp.sequence());
    insert.setLong(4, stamp.timestamp().toEpochMilli());
    insert.setLong(5, receivedAt.toEpochMilli());
    insert.setObject(6, stamp.recordedAt() == null ? null : stamp.recordedAt().toEpochMilli());
  }

  private void bindTags(Reading reading) throws SQLException {
    R typed = type.cast(reading);
    int column = FIXED.size();
    for (Tag<R> tag : type.tags()) {
      insert.setObject(++column, tag.valueIn(typed));
    }
  }
}
