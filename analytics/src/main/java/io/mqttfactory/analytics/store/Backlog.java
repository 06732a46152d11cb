package io.mqttfactory.analytics.store;

import static java.util.Comparator.naturalOrder;

import io.mqttfactory.analytics.window.WindowFigures;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.PayloadException;
import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.runtime.store.SqliteFile;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads beside the writer what there is to reason about, on a read-only connection of its own for
 * each answer. Thread-safe. Every method throws an {@link ArchiveException} if that fails.
 */
public final class Backlog {

  private static final int WINDOWS_AT_ONCE = 1_000;

  private final SqliteFile file;

  public Backlog(SqliteFile file) {
    this.file = file;
  }

  /**
   * A window that is stored.
   *
   * @param figures empty if another version of the program wrote its payload and this one cannot
   *     read it
   */
  public record Stored(Instant start, Instant end, Optional<WindowFigures> figures) {}

  /**
   * What there was at one moment.
   *
   * @param changedFrom start of the earliest window that was reasoned about and is another one now
   * @param windows that come next, in the order of their ends: every one that ends before the last
   *     of them is among them
   * @param more whether others follow them
   * @param newestRow of all rows
   */
  public record Part(
      Optional<Instant> changedFrom, List<Stored> windows, boolean more, long newestRow) {}

  /** Does something with the open connection. */
  @FunctionalInterface
  private interface Reader<T> {
    T read(Connection connection) throws SQLException;
  }

  /** How far reasoning had come when it was stored last. */
  public Progress progress() {
    return inOneSnapshot(
        connection -> {
          try (PreparedStatement select =
                  connection.prepareStatement("SELECT reached, newest_row FROM progress");
              ResultSet row = select.executeQuery()) {
            return row.next()
                ? new Progress(Rows.time(row, "reached"), row.getLong("newest_row"))
                : Progress.NONE;
          }
        });
  }

  /** The last checkpoint up to that moment that fits. */
  public Optional<Checkpoint> checkpoint(Instant limit, String fingerprint) {
    return inOneSnapshot(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT at, state FROM checkpoints WHERE at <= ? AND fingerprint = ?"
                      + " ORDER BY at DESC LIMIT 1")) {
            select.setLong(1, limit.toEpochMilli());
            select.setString(2, fingerprint);
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(new Checkpoint(Rows.time(row, "at"), row.getBytes("state")))
                  : Optional.empty();
            }
          }
        });
  }

  /** Start of the earliest window; empty if there is none. */
  public Optional<Instant> earliest() {
    return inOneSnapshot(
        connection -> {
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "SELECT min(window_start) AS start FROM analytics_data");
              ResultSet row = select.executeQuery()) {
            return Optional.ofNullable(Rows.time(row, "start"));
          }
        });
  }

  /**
   * What follows on that.
   *
   * @param latest windows that end later are left for later
   */
  public Part next(Progress progress, Instant latest) {
    return inOneSnapshot(
        connection -> {
          List<Stored> windows = windows(connection, progress.reached(), latest);
          boolean more = windows.size() == WINDOWS_AT_ONCE;
          return new Part(
              changedFrom(connection, progress),
              more ? complete(windows) : windows,
              more,
              newestRow(connection));
        });
  }

  private static Optional<Instant> changedFrom(Connection connection, Progress progress)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT min(window_start) AS start FROM analytics_data"
                + " WHERE id > ? AND window_start < ?")) {
      select.setLong(1, progress.newestRow());
      select.setLong(2, progress.reached().toEpochMilli());
      try (ResultSet row = select.executeQuery()) {
        return Optional.ofNullable(Rows.time(row, "start"));
      }
    }
  }

  private static long newestRow(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("SELECT max(id) FROM analytics_data");
        ResultSet row = select.executeQuery()) {
      return row.getLong(1);
    }
  }

  private static List<Stored> windows(Connection connection, Instant from, Instant latest)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT window_start, window_start + period AS window_end, raw_data FROM analytics_data
            WHERE window_start >= ? AND window_start + period <= ?
            ORDER BY window_start, bridge_id, period LIMIT ?
            """)) {
      select.setLong(1, from.toEpochMilli());
      select.setLong(2, latest.toEpochMilli());
      select.setInt(3, WINDOWS_AT_ONCE);
      List<Stored> windows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Optional<WindowFigures> figures = figures(row.getString("raw_data"));
          windows.add(
              new Stored(Rows.time(row, "window_start"), Rows.time(row, "window_end"), figures));
        }
      }
      windows.sort(Comparator.comparing(Stored::end));
      return windows;
    }
  }

  /**
   * Without those before whose end another one may end that was not read, since it starts later.
   * Where that leaves nothing, windows overlap without number and any order does.
   */
  private static List<Stored> complete(List<Stored> windows) {
    Instant lastStart = windows.stream().map(Stored::start).max(naturalOrder()).orElseThrow();
    List<Stored> complete =
        windows.stream().filter(window -> !window.end().isAfter(lastStart)).toList();
    return complete.isEmpty() ? windows : complete;
  }

  private static Optional<WindowFigures> figures(String payload) {
    try {
      Aggregate aggregate = Json.read(payload.getBytes(StandardCharsets.UTF_8), Aggregate.class);
      return Optional.of(WindowFigures.of(aggregate));
    } catch (PayloadException ofAnotherVersion) {
      return Optional.empty();
    }
  }

  private <T> T inOneSnapshot(Reader<T> reader) {
    try (Connection connection = file.openReader()) {
      connection.setAutoCommit(false);
      return reader.read(connection);
    } catch (SQLException failure) {
      throw new ArchiveException(failure);
    }
  }
}
