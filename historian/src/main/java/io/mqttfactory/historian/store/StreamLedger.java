package io.mqttfactory.historian.store;

import io.mqttfactory.model.ReadingKey;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which sequences of which streams were received; a stream is one start (epoch) of one source. The
 * ledger is in memory as it is on disk: a batch works on a {@link Change}, which is saved in the
 * batch's transaction and taken over when that is committed.
 */
final class StreamLedger {

  /** A sender starts now and then; more streams than this are a fault or an attack. */
  static final int MAX_STREAMS = 10_000;

  private static final String TOO_MANY_STREAMS =
      "there are " + MAX_STREAMS + " streams already; a reading of another one is kept only here";

  private static final String TOO_MANY_HOLES =
      "this stream has "
          + SequenceRanges.MAX_RANGES
          + " ranges with holes between them already; a reading that opens another hole is kept"
          + " only here";

  private record StreamId(String source, String epoch) {}

  private record Stream(SequenceRanges ranges, Instant firstAt, Instant lastAt) {}

  private final Map<StreamId, Stream> streams = new HashMap<>();
  private final PreparedStatement upsert;

  StreamLedger(Statements statements) throws SQLException {
    upsert =
        statements.prepare(
            """
            INSERT INTO streams (source, epoch, ranges, highest, first_at, last_at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (source, epoch) DO UPDATE
            SET ranges = excluded.ranges, highest = excluded.highest, last_at = excluded.last_at
            """);
    load(statements);
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

  private void load(Statements statements) throws SQLException {
    try (ResultSet row =
        statements
            .prepare("SELECT source, epoch, ranges, first_at, last_at FROM streams")
            .executeQuery()) {
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

    /** Why a key that is not received cannot be; empty if it can. */
    Optional<String> refusal(ReadingKey key) {
      Stream stream = find(idOf(key));
      if (stream == null) {
        return streams.size() + touched.size() < MAX_STREAMS
            ? Optional.empty()
            : Optional.of(TOO_MANY_STREAMS);
      }
      return stream.ranges().hasRoomFor(key.sequence())
          ? Optional.empty()
          : Optional.of(TOO_MANY_HOLES);
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
