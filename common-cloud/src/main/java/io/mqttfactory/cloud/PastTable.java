package io.mqttfactory.cloud;

import io.mqttfactory.runtime.store.Statements;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far the simulated past is filled: one row, once that has begun. */
final class PastTable {

  private final PreparedStatement select;
  private final PreparedStatement upsert;
  private final PreparedStatement selectEarliest;

  PastTable(Statements statements, String windows) throws SQLException {
    select = statements.prepare("SELECT period, start_at, filled_to, end_at FROM past");
    upsert =
        statements.prepare(
            """
            INSERT INTO past (id, period, start_at, filled_to, end_at)
            VALUES (1, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET filled_to = excluded.filled_to
            """);
    selectEarliest =
        statements.prepare(
            """
            SELECT period, window_start FROM %s
            WHERE simulated = 0 AND window_start + period <= ?
            ORDER BY window_start LIMIT 1
            """
                .formatted(windows));
  }

  Optional<FilledPast> read() throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      return row.next()
          ? Optional.of(new FilledPast(length(row), time(row, 2), time(row, 3), time(row, 4)))
          : Optional.empty();
    }
  }

  void write(FilledPast progress) throws SQLException {
    upsert.setLong(1, progress.period().toMillis());
    upsert.setLong(2, progress.start().toEpochMilli());
    upsert.setLong(3, progress.filledTo().toEpochMilli());
    upsert.setLong(4, progress.end().toEpochMilli());
    upsert.executeUpdate();
  }

  /**
   * An empty past that ends where the earliest window begins that was received; only for a start.
   *
   * @param latest what ends later does not count
   */
  Optional<FilledPast> beforeTheFirst(Instant latest) throws SQLException {
    selectEarliest.setLong(1, latest.toEpochMilli());
    try (ResultSet row = selectEarliest.executeQuery()) {
      return row.next()
          ? Optional.of(new FilledPast(length(row), time(row, 2), time(row, 2), time(row, 2)))
          : Optional.empty();
    }
  }

  private static Duration length(ResultSet row) throws SQLException {
    return Duration.ofMillis(row.getLong(1));
  }

  private static Instant time(ResultSet row, int column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }
}
