package io.mqttfactory.bridge;

import io.mqttfactory.aggregate.Closing;
import io.mqttfactory.aggregate.Memory;
import io.mqttfactory.aggregate.Window;
import io.mqttfactory.model.Json;
import io.mqttfactory.runtime.store.Statements;
import io.mqttfactory.runtime.store.StorageException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which windows were published, as the database says. For one thread; every method throws a {@link
 * StorageException} if the storage does not work.
 */
final class PublishedWindows {

  private static final String NEWEST =
      "SELECT start FROM windows WHERE length = ? AND start < ? ORDER BY start DESC LIMIT 1";

  /** Both are answered from the index that holds only what is dirty. */
  static final String DIRTY = "SELECT start FROM windows WHERE length = ? AND dirty = 1";

  static final String COUNT_DIRTY = "SELECT count(*) FROM windows WHERE length = ? AND dirty = 1";

  private static final String OTHER_LENGTHS =
      "SELECT max(start + length) FROM windows WHERE length <> ? AND start < ?";

  /** Windows of which something is stored and nothing was published. */
  private static final String OPEN =
      """
      SELECT DISTINCT timestamp / ?1 * ?1 AS start FROM readings
      WHERE start >= ?2 AND start NOT IN (SELECT start FROM windows WHERE length = ?1)
      """;

  /** For longer, a bridge that was away says nothing. */
  private static final Duration LONGEST_SILENCE = Duration.ofHours(1);

  private final DatabaseReader database;
  private final Duration length;

  PublishedWindows(DatabaseReader database, Duration length) {
    this.database = database;
    this.length = length;
  }

  /** The last revision of a window; empty if it was not published. */
  OptionalInt revision(Window window) {
    return database.ask(
        statements -> {
          PreparedStatement select =
              statements.prepare("SELECT revision FROM windows WHERE length = ? AND start = ?");
          select.setLong(1, length.toMillis());
          select.setLong(2, window.start().toEpochMilli());
          try (ResultSet row = select.executeQuery()) {
            return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
          }
        });
  }

  boolean contain(Window window) {
    return revision(window).isPresent();
  }

  /** What the nearest earlier window hands over. */
  Memory memoryBefore(Window window) {
    return database.ask(
        statements -> {
          PreparedStatement select =
              statements.prepare(
                  "SELECT memory FROM windows WHERE length = ? AND start < ?"
                      + " ORDER BY start DESC LIMIT 1");
          select.setLong(1, length.toMillis());
          select.setLong(2, window.start().toEpochMilli());
          try (ResultSet row = select.executeQuery()) {
            return row.next() ? memory(row.getString(1)) : Memory.NONE;
          }
        });
  }

  private static Memory memory(String json) {
    return Json.read(json.getBytes(StandardCharsets.UTF_8), Memory.class);
  }

  /** Whether a window that was published has readings that its last revision lacks. */
  boolean isDirty(Window window) {
    return database.ask(
        statements -> {
          PreparedStatement select =
              statements.prepare("SELECT dirty FROM windows WHERE length = ? AND start = ?");
          select.setLong(1, length.toMillis());
          select.setLong(2, window.start().toEpochMilli());
          try (ResultSet row = select.executeQuery()) {
            return row.next() && row.getBoolean(1);
          }
        });
  }

  /** How many windows are owed a revision. */
  long dirty() {
    return database.ask(
        statements -> {
          PreparedStatement count = statements.prepare(COUNT_DIRTY);
          count.setLong(1, length.toMillis());
          try (ResultSet row = count.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
          }
        });
  }

  /**
   * Where windows of this length begin: what windows of another length have told already, from
   * before the setting was changed, is not told again.
   *
   * @param now as for {@link #known}
   * @return {@link Instant#EPOCH} if there are no others
   */
  Instant beginning(Instant now) {
    return database.ask(
        statements -> {
          PreparedStatement select = statements.prepare(OTHER_LENGTHS);
          select.setLong(1, length.toMillis());
          select.setLong(2, now.toEpochMilli());
          try (ResultSet row = select.executeQuery()) {
            return row.next() ? Instant.ofEpochMilli(row.getLong(1)) : Instant.EPOCH;
          }
        });
  }

  /**
   * What is known at a start.
   *
   * @param now what claims to be published later was so by a clock that was wrong
   * @param beginning of the windows of this length
   */
  Closing.Known known(Instant now, Instant beginning) {
    return database.ask(
        statements -> {
          Optional<Window> newest =
              starts(statements, NEWEST, length.toMillis(), now.toEpochMilli()).stream()
                  .findFirst();
          SortedSet<Window> open =
              starts(statements, OPEN, length.toMillis(), beginning.toEpochMilli());
          newest.ifPresent(last -> open.addAll(silentSince(last, beginning, now)));
          return new Closing.Known(newest, open, starts(statements, DIRTY, length.toMillis()));
        });
  }

  /**
   * Windows since the bridge's last sign of life are owed also where nobody spoke: they may have
   * ended while it was still up.
   */
  private List<Window> silentSince(Window last, Instant beginning, Instant now) {
    Instant from =
        Stream.of(last.end(), beginning, now.minus(LONGEST_SILENCE))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    Window first = Window.of(from, length);
    return Stream.iterate(
            first.start().isBefore(from) ? first.next() : first,
            window -> !window.end().isAfter(now),
            Window::next)
        .toList();
  }

  private SortedSet<Window> starts(Statements statements, String sql, long... parameters)
      throws SQLException {
    PreparedStatement select = statements.prepare(sql);
    for (int i = 0; i < parameters.length; i++) {
      select.setLong(i + 1, parameters[i]);
    }
    SortedSet<Window> windows = new TreeSet<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        windows.add(Window.of(Instant.ofEpochMilli(row.getLong(1)), length));
      }
    }
    return windows;
  }
}
