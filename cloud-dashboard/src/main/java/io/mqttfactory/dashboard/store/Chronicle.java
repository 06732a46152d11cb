package io.mqttfactory.dashboard.store;

import io.mqttfactory.cloud.PastFill;
import io.mqttfactory.dashboard.kpi.Amount;
import io.mqttfactory.dashboard.kpi.Metered;
import io.mqttfactory.dashboard.kpi.Sums;
import io.mqttfactory.runtime.store.SqliteFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the database beside its writer, on a read-only connection of its own for each answer.
 * Thread-safe. Every method throws a {@link ChronicleException} if that fails.
 */
public final class Chronicle {

  /** Reads an answer over one connection. */
  @FunctionalInterface
  private interface Reader<T> {
    T read(PreparedStatement statement) throws SQLException;
  }

  /** So many payloads in a row that cannot be read are more than a few bad ones. */
  private static final int MOST_UNREADABLE = 1_000;

  private final SqliteFile file;
  private final Clock clock;

  public Chronicle(SqliteFile file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /** What ends later is kept, and not shown before its time has come. */
  private Instant latest() {
    return clock.instant().plus(PastFill.FURTHEST_AHEAD);
  }

  /**
   * The newest window whose payload this version of the program can read; empty before any was
   * received.
   */
  public Optional<Newest> newest() {
    return query(
        """
        SELECT raw_data, received_at FROM aggregates JOIN payloads ON aggregate_id = id
        WHERE simulated = 0 AND window_start + period <= ?1 ORDER BY window_start DESC LIMIT ?2
        """,
        statement -> {
          statement.setLong(1, latest().toEpochMilli());
          statement.setInt(2, MOST_UNREADABLE);
          try (ResultSet row = statement.executeQuery()) {
            return Newest.firstReadable(row);
          }
        });
  }

  /**
   * Adds up slot by slot.
   *
   * @param slots how many, the first one from that moment on; one without windows is empty
   * @param amounts what is wanted; the rest is 0
   */
  public List<Sums> sums(Instant from, Duration width, int slots, Collection<Amount> amounts) {
    List<Amount> wanted = List.copyOf(amounts);
    String columns = wanted.stream().map(Amount::sql).collect(Collectors.joining(", "));
    return query(
        """
        SELECT (window_start - ?1) / ?3 AS slot, %s FROM aggregates
        WHERE window_start >= ?1 AND window_start < ?2 AND window_start + period <= ?4
        GROUP BY slot
        """
            .formatted(columns),
        statement -> {
          statement.setLong(1, from.toEpochMilli());
          statement.setLong(2, from.plus(width.multipliedBy(slots)).toEpochMilli());
          statement.setLong(3, width.toMillis());
          statement.setLong(4, latest().toEpochMilli());
          return readSums(statement, slots, wanted);
        });
  }

  /** Everything, slot by slot. */
  public List<Sums> sums(Instant from, Duration width, int slots) {
    return sums(from, width, slots, Arrays.asList(Amount.values()));
  }

  private static List<Sums> readSums(PreparedStatement statement, int slots, List<Amount> wanted)
      throws SQLException {
    List<Sums> sums = new ArrayList<>(Collections.nCopies(slots, Sums.NONE));
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        Map<Amount, Double> amounts = new EnumMap<>(Amount.class);
        for (int i = 0; i < wanted.size(); i++) {
          amounts.put(wanted.get(i), row.getDouble(i + 2));
        }
        sums.set(row.getInt(1), Sums.of(amounts));
      }
    }
    return sums;
  }

  /** What the energy meter gained from one moment to another. */
  public Metered metered(Instant from, Instant to) {
    return query(
        """
        SELECT window_start, window_start + period AS window_end, energy_total, simulated
        FROM aggregates
        WHERE window_start >= ? AND window_start < ? AND energy_total IS NOT NULL
        ORDER BY window_end, window_start
        """,
        statement -> {
          statement.setLong(1, from.minus(MeterWalk.LOOK_BACK).toEpochMilli());
          statement.setLong(2, to.toEpochMilli());
          MeterWalk walk = new MeterWalk(from);
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              walk.read(time(row, 1), time(row, 2), row.getDouble(3), row.getInt(4) == 1);
            }
          }
          return walk.metered();
        });
  }

  /** Until when the windows since that moment are simulated; empty if none is. */
  public Optional<Instant> simulatedUntil(Instant from) {
    return query(
        """
        SELECT max(window_start + period) FROM aggregates
        WHERE window_start >= ? AND simulated = 1 AND window_start + period <= ?
        """,
        statement -> {
          statement.setLong(1, from.toEpochMilli());
          statement.setLong(2, latest().toEpochMilli());
          try (ResultSet row = statement.executeQuery()) {
            Instant until = time(row, 1);
            return row.wasNull() ? Optional.empty() : Optional.of(until);
          }
        });
  }

  /** Alerts since that moment, the newest first. */
  public List<Episode> episodes(Instant since) {
    return query(
        """
        SELECT window_start, window_end, kind, type, severity, message, simulated FROM alerts
        WHERE window_start >= ? AND window_end <= ? ORDER BY kind, window_start
        """,
        statement -> {
          statement.setLong(1, since.toEpochMilli());
          statement.setLong(2, latest().toEpochMilli());
          return Episodes.read(statement);
        });
  }

  /** When the bridge was silent, since that moment, the newest first. */
  public List<Episode> silences(Instant since) {
    return query(
        "SELECT began, ended, reason FROM silences WHERE ended >= ? ORDER BY ended DESC",
        statement -> {
          statement.setLong(1, since.toEpochMilli());
          return Episodes.readSilences(statement);
        });
  }

  static Instant time(ResultSet row, int column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  private <T> T query(String sql, Reader<T> reader) {
    try (Connection connection = file.openReader();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return reader.read(statement);
    } catch (SQLException failure) {
      throw new ChronicleException(failure);
    }
  }
}
