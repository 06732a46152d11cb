package io.mqttfactory.historian.store;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.store.Statements;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** How far each topic's past is filled. */
final class PastTable {

  private final PreparedStatement select;
  private final PreparedStatement upsert;

  PastTable(Statements statements) throws SQLException {
    select =
        statements.prepare(
            "SELECT start_at, filled_to, end_at, energy_at_start FROM backfill WHERE topic = ?");
    upsert =
        statements.prepare(
            """
            INSERT INTO backfill (topic, start_at, filled_to, end_at, energy_at_start)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (topic) DO UPDATE SET filled_to = excluded.filled_to
            """);
  }

  Optional<FilledPast> read(ReadingType<?> type) throws SQLException {
    select.setString(1, type.topic());
    try (ResultSet row = select.executeQuery()) {
      return row.next()
          ? Optional.of(new FilledPast(time(row, 1), time(row, 2), time(row, 3), row.getDouble(4)))
          : Optional.empty();
    }
  }

  void write(ReadingType<?> type, FilledPast progress) throws SQLException {
    upsert.setString(1, type.topic());
    upsert.setLong(2, progress.start().toEpochMilli());
    upsert.setLong(3, progress.filledTo().toEpochMilli());
    upsert.setLong(4, progress.end().toEpochMilli());
    upsert.setDouble(5, progress.energyAtStart());
    upsert.executeUpdate();
  }

  private static Instant time(ResultSet row, int column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }
}
