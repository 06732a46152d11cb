package io.mqttfactory.benchmarks;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.store.SqliteFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks into the historian's database from outside. In WAL mode a reader does not block the writer,
 * and sees a row from its commit on. Not thread-safe.
 */
final class StoredRows implements AutoCloseable {

  private static final Map<ReadingType<?>, String> TABLES =
      Map.of(
          ReadingType.LINE, "manufacturing_data",
          ReadingType.ENERGY, "energy_data",
          ReadingType.ENVIRONMENT, "environmental_data");

  /**
   * @param timestamp of the reading, in milliseconds since 1970
   */
  record Row(long id, long timestamp) {}

  private final Connection connection;
  private final Map<ReadingType<?>, PreparedStatement> after;
  private final Map<ReadingType<?>, PreparedStatement> highestIds;
  private final Map<ReadingType<?>, PreparedStatement> counts;

  StoredRows(Path database) {
    try {
      connection = new SqliteFile(database).openReader();
      after = prepare("SELECT id, timestamp FROM %s WHERE id > ? ORDER BY id");
      highestIds = prepare("SELECT max(id) FROM %s");
      counts = prepare("SELECT count(*) FROM %s WHERE sequence <= ?");
    } catch (SQLException failure) {
      throw new BenchmarkException(database + " cannot be read", failure);
    }
  }

  /** The rows of that type with a higher id, in their order. */
  List<Row> after(ReadingType<?> type, long id) {
    List<Row> rows = new ArrayList<>();
    try {
      PreparedStatement query = after.get(type);
      query.setLong(1, id);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          rows.add(new Row(row.getLong(1), row.getLong(2)));
        }
      }
      return rows;
    } catch (SQLException failure) {
      throw unreadable(failure);
    }
  }

  /**
   * How many rows there are, for next to nothing: in a database that is new and from which nothing
   * was deleted a table's highest id is their number.
   */
  long highestIds() {
    return ReadingType.ALL.stream().mapToLong(type -> number(highestIds.get(type))).sum();
  }

  /** How many rows there are, counted one by one. */
  long count() {
    return ReadingType.ALL.stream().mapToLong(type -> count(type, Long.MAX_VALUE)).sum();
  }

  /** How many rows there are of that type, counted one by one, with sequences up to this. */
  long count(ReadingType<?> type, long sequence) {
    try {
      counts.get(type).setLong(1, sequence);
    } catch (SQLException failure) {
      throw unreadable(failure);
    }
    return number(counts.get(type));
  }

  private static long number(PreparedStatement query) {
    try (ResultSet row = query.executeQuery()) {
      return row.getLong(1);
    } catch (SQLException failure) {
      throw unreadable(failure);
    }
  }

  private Map<ReadingType<?>, PreparedStatement> prepare(String sql) throws SQLException {
    Map<ReadingType<?>, PreparedStatement> prepared = new HashMap<>();
    for (ReadingType<?> type : ReadingType.ALL) {
      prepared.put(type, connection.prepareStatement(sql.formatted(TABLES.get(type))));
    }
    return prepared;
  }

  private static BenchmarkException unreadable(SQLException failure) {
    return new BenchmarkException("the historian's database cannot be read", failure);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw new BenchmarkException("the historian's database does not close", failure);
    }
  }
}
