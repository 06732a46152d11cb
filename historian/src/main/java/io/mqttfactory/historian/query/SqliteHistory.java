package io.mqttfactory.historian.query;

import io.mqttfactory.historian.store.TableNames;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.Tag;
import io.mqttfactory.runtime.store.SqliteFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the database of the writer beside it, on a read-only connection of its own for each answer:
 * opening one takes a millisecond, and none is left behind.
 */
public final class SqliteHistory implements History {

  /** Reads an answer over one connection. */
  @FunctionalInterface
  private interface Reader<T> {
    T read(PreparedStatement statement) throws SQLException;
  }

  private final SqliteFile file;

  public SqliteHistory(SqliteFile file) {
    this.file = file;
  }

  @Override
  public Optional<HistoryRow> latest(ReadingType<?> type) {
    RowMapper mapper = new RowMapper(type);
    return query(
        "SELECT %s FROM %s ORDER BY timestamp DESC, id DESC LIMIT 1"
            .formatted(mapper.columns(), TableNames.of(type)),
        statement -> mapper.readAll(statement).stream().findFirst());
  }

  @Override
  public List<HistoryRow> page(ReadingType<?> type, TimeSpan span, Cursor after, int limit) {
    RowMapper mapper = new RowMapper(type);
    return query(
        """
        SELECT %s FROM %s
        WHERE timestamp >= ? AND timestamp < ? AND (timestamp, id) > (?, ?)
        ORDER BY timestamp, id LIMIT ?
        """
            .formatted(mapper.columns(), TableNames.of(type)),
        statement -> {
          statement.setLong(1, Math.max(span.from().toEpochMilli(), after.timestamp()));
          statement.setLong(2, span.to().toEpochMilli());
          statement.setLong(3, after.timestamp());
          statement.setLong(4, after.id());
          statement.setInt(5, limit);
          return mapper.readAll(statement);
        });
  }

  @Override
  public List<TrendBucket> trend(ReadingType<?> type, Tag<?> tag, TimeSpan span, int buckets) {
    long from = span.from().toEpochMilli();
    long width = bucketMillis(span, buckets);
    return query(
        """
        SELECT (timestamp - ?1) / ?3 AS bucket, min(%1$s), avg(%1$s), max(%1$s), count(*),
          sum(simulated)
        FROM %2$s WHERE timestamp >= ?1 AND timestamp < ?2 AND %1$s IS NOT NULL
        GROUP BY bucket ORDER BY bucket
        """
            .formatted(tag.name(), TableNames.of(type)),
        statement -> {
          statement.setLong(1, from);
          statement.setLong(2, span.to().toEpochMilli());
          statement.setLong(3, width);
          return readBuckets(statement, from, width);
        });
  }

  /** How wide a bucket is. */
  static long bucketMillis(TimeSpan span, int buckets) {
    return (span.millis() + buckets - 1) / buckets;
  }

  private static List<TrendBucket> readBuckets(PreparedStatement statement, long from, long width)
      throws SQLException {
    List<TrendBucket> found = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        found.add(
            new TrendBucket(
                Instant.ofEpochMilli(from + row.getLong(1) * width),
                row.getDouble(2),
                row.getDouble(3),
                row.getDouble(4),
                row.getLong(5),
                row.getLong(6)));
      }
    }
    return found;
  }

  @Override
  public Map<String, Long> rowCounts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    ReadingType.ALL.forEach(type -> counts.put(TableNames.of(type), count(TableNames.of(type))));
    counts.put("quarantine", count("quarantine"));
    counts.put("conflicts", count("conflicts"));
    return counts;
  }

  private long count(String table) {
    return query(
        "SELECT count(*) FROM " + table,
        statement -> {
          try (ResultSet row = statement.executeQuery()) {
            return row.getLong(1);
          }
        });
  }

  private <T> T query(String sql, Reader<T> reader) {
    try (Connection connection = file.openReader();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return reader.read(statement);
    } catch (SQLException failure) {
      throw new HistoryException(failure);
    }
  }
}
