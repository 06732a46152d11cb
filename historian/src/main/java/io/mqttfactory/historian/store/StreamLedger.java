package io.mqttfactory.historian.store;

import io.mqttfactory.model.ReadingKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Which sequences of which streams were received; a stream is one start (epoch) of one source. The
 * ledger is in memory as it is on disk: a batch works on a {@link Change}, which is saved in the
 * batch's transaction and taken over when that is committed.
 */
final class StreamLedger {

  /** A sender starts now and then; more streams than this are a fault or an attack. */
  static final int MAX_STREAMS = 10_000;

  private record StreamId(String source, String epoch) {}

  private record Stream(SequenceRanges ranges, Instant firstAt, Instant lastAt) {}

  private final Map<StreamId, Stream> streams = new HashMap<>();
  private final PreparedStatement upsert;

  StreamLedger(Connection connection) throws SQLException {
    upsert =
        connection.prepareStatement(
            """
            INSERT INTO streams (source, epoch, ranges, highest, first_at, last_at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (source, epoch) DO UPDATE
            SET ranges = excluded.ranges, highest = excluded.highest, last_at = excluded.last_at
            """);
    load(connection);
  }

  Change change() {
    return new Change();
  }

  Map<String, StreamTotals> totals() {
    Map<String, StreamTotals> totals = new HashMap<>();
    streams.forEach(
        (id, stream) ->
            totals.compute(
                id.source(),
                (source, sum) -> (sum == null ? StreamTotals.NONE : sum).plus(stream.ranges())));
    return totals;
  }

  private void load(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT source, epoch, ranges, first_at, last_at FROM streams")) {
      while (row.next()) {
        streams.put(
            new StreamId(row.getString(1), row.getString(2)),
            new Stream(
                SequenceRanges.parse(row.getString(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                Instant.ofEpochMilli(row.getLong(5))));
      }
    }
  }

  /** What one batch adds. Forgotten unless it is applied. */
  final class Change {

    private final Map<StreamId, Stream> touched = new HashMap<>();

    boolean isReceived(ReadingKey key) {
      Stream stream = find(idOf(key));
      return stream != null && stream.ranges().contains(key.sequence());
    }

    boolean hasRoomFor(ReadingKey key) {
      Stream stream = find(idOf(key));
      return stream == null
          ? streams.size() + touched.size() < MAX_STREAMS
          : stream.ranges().hasRoomFor(key.sequence());
    }

    void receive(ReadingKey key, Instant at) {
      touched
          .compute(idOf(key), (id, stream) -> stream == null ? open(id, at) : last(stream, at))
          .ranges()
          .add(key.sequence());
    }

    void save() throws SQLException {
      for (Map.Entry<StreamId, Stream> entry : touched.entrySet()) {
        Stream stream = entry.getValue();
        upsert.setString(1, entry.getKey().source());
        upsert.setString(2, entry.getKey().epoch());
        upsert.setString(3, stream.ranges().toString());
        upsert.setLong(4, stream.ranges().highest());
        upsert.setLong(5, stream.firstAt().toEpochMilli());
        upsert.setLong(6, stream.lastAt().toEpochMilli());
        upsert.executeUpdate();
      }
    }

    /** Takes the change over, after its transaction has been committed. */
    void apply() {
      streams.putAll(touched);
    }

    private Stream find(StreamId id) {
      Stream stream = touched.get(id);
      return stream == null ? streams.get(id) : stream;
    }

    private Stream open(StreamId id, Instant at) {
      Stream known = streams.get(id);
      return known == null
          ? new Stream(new SequenceRanges(), at, at)
          : new Stream(known.ranges().copy(), known.firstAt(), at);
    }

    private static Stream last(Stream stream, Instant at) {
      return new Stream(stream.ranges(), stream.firstAt(), at);
    }

    private static StreamId idOf(ReadingKey key) {
      return new StreamId(key.source(), key.epoch());
    }
  }
}
