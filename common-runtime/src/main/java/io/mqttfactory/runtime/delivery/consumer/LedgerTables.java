package io.mqttfactory.runtime.delivery.consumer;

import io.mqttfactory.runtime.store.Schema;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.runtime.store.Statements;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A ledger in the tables of a component's own database; used in that one's transactions. */
public final class LedgerTables {

  /** The tables that the database must have. */
  public static final Schema SCHEMA = Schema.beside(LedgerTables.class);

  private final PreparedStatement selectStreams;
  private final PreparedStatement selectGaps;
  private final PreparedStatement upsertStream;
  private final PreparedStatement deleteStream;
  private final PreparedStatement deleteGaps;
  private final PreparedStatement insertGap;

  public LedgerTables(Statements statements) throws SQLException {
    selectStreams =
        statements.prepare(
            "SELECT source, epoch, ranges, heard, phase, first_at, last_at FROM streams");
    selectGaps =
        statements.prepare("SELECT source, epoch, first, last, reason, declared_at FROM gaps");
    upsertStream =
        statements.prepare(
            """
            INSERT INTO streams (source, epoch, ranges, heard, phase, first_at, last_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (source, epoch) DO UPDATE
            SET ranges = excluded.ranges, heard = excluded.heard, phase = excluded.phase,
              last_at = excluded.last_at
            """);
    deleteStream = statements.prepare("DELETE FROM streams WHERE source = ? AND epoch = ?");
    deleteGaps = statements.prepare("DELETE FROM gaps WHERE source = ? AND epoch = ?");
    insertGap =
        statements.prepare(
            "INSERT INTO gaps (source, epoch, first, last, reason, declared_at)"
                + " VALUES (?, ?, ?, ?, ?, ?)");
  }

  /**
   * The ledger as it was saved last.
   *
   * @throws SQLException also if the tables hold what was never saved, which SQLite cannot see
   */
  public Ledger load() throws SQLException {
    try {
      return loadAll();
    } catch (IllegalArgumentException | DateTimeException garbled) {
      throw SqliteFile.damagedContent(
          "the ledger cannot be read: " + garbled.getMessage(), garbled);
    }
  }

  private Ledger loadAll() throws SQLException {
    Map<StreamId, List<Gap>> gaps = loadGaps();
    Ledger ledger = new Ledger();
    try (ResultSet row = selectStreams.executeQuery()) {
      while (row.next()) {
        StreamId id = new StreamId(row.getString(1), row.getString(2));
        List<Gap> all = gaps.getOrDefault(id, List.of());
        ledger.restore(
            id,
            StreamState.restore(
                new StoredStream(
                    row.getString(3),
                    all.stream().filter(gap -> !gap.isEndless()).toList(),
                    row.getLong(4),
                    Phase.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                    all.stream().anyMatch(Gap::isEndless),
                    Instant.ofEpochMilli(row.getLong(6)),
                    Instant.ofEpochMilli(row.getLong(7)))));
      }
    }
    return ledger;
  }

  /** Saves what the change touched, in the caller's transaction. */
  public void save(Ledger.Change change) throws SQLException {
    for (StreamId id : change.forgotten()) {
      bind(deleteStream, id).executeUpdate();
      bind(deleteGaps, id).executeUpdate();
    }
    for (Map.Entry<StreamId, StreamState> entry : change.touched().entrySet()) {
      save(entry.getKey(), entry.getValue().store());
      if (entry.getValue().gapsChanged()) {
        saveGaps(entry.getKey(), entry.getValue().store());
      }
    }
  }

  private void save(StreamId id, StoredStream stream) throws SQLException {
    bind(upsertStream, id);
    upsertStream.setString(3, stream.ranges());
    upsertStream.setLong(4, stream.heard());
    upsertStream.setString(5, stream.phase().name().toLowerCase(Locale.ROOT));
    upsertStream.setLong(6, stream.firstAt().toEpochMilli());
    upsertStream.setLong(7, stream.lastAt().toEpochMilli());
    upsertStream.executeUpdate();
  }

  private void saveGaps(StreamId id, StoredStream stream) throws SQLException {
    bind(deleteGaps, id).executeUpdate();
    List<Gap> all = new ArrayList<>(stream.gaps());
    if (stream.endUnknown()) {
      all.add(Gap.endless(stream.heard() + 1, GapReason.OUTBOX_REPLACED, stream.lastAt()));
    }
    for (Gap gap : all) {
      bind(insertGap, id);
      insertGap.setLong(3, gap.first());
      insertGap.setObject(4, gap.isEndless() ? null : gap.last());
      insertGap.setString(5, gap.reason().toString());
      insertGap.setLong(6, gap.declaredAt().toEpochMilli());
      insertGap.executeUpdate();
    }
  }

  private Map<StreamId, List<Gap>> loadGaps() throws SQLException {
    Map<StreamId, List<Gap>> gaps = new HashMap<>();
    try (ResultSet row = selectGaps.executeQuery()) {
      while (row.next()) {
        StreamId id = new StreamId(row.getString(1), row.getString(2));
        long first = row.getLong(3);
        long last = row.getLong(4);
        last = row.wasNull() ? Gap.ENDLESS : last;
        gaps.computeIfAbsent(id, absent -> new ArrayList<>())
            .add(
                new Gap(
                    first,
                    last,
                    GapReason.of(row.getString(5)),
                    Instant.ofEpochMilli(row.getLong(6))));
      }
    }
    return gaps;
  }

  private static PreparedStatement bind(PreparedStatement statement, StreamId id)
      throws SQLException {
    statement.setString(1, id.source());
    statement.setString(2, id.epoch());
    return statement;
  }
}
