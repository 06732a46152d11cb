package io.mqttfactory.benchmarks;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.store.SqliteFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Looks into the historian's database from outside. In WAL mode a reader does not block the writer,
 * and sees a row from its commit on. Not thread-safe.
 */
final class StoredRows implements AutoCloseable {

  /** In the order of {@link ReadingType#ALL}. */
  private static final List<String> TABLES =
      List.of("manufacturing_data", "energy_data", "environmental_data");

  private final Connection connection;
  private final PreparedStatement highestIds;
  private final PreparedStatement counts;

  StoredRows(Path database) {
    try {
      connection = new SqliteFile(database).openReader();
      highestIds = connection.prepareStatement(selectFromEach("max(id)"));
      counts = connection.prepareStatement(selectFromEach("count(*)"));
    } catch (SQLException failure) {
      throw new BenchmarkException(database + " cannot be read", failure);
    }
  }

  /**
   * How many rows each table has, for next to nothing: in a database that is new and from which
   * nothing was deleted the highest id is their number.
   */
  long[] perType() {
    return query(highestIds);
  }

  /** How many rows there are, counted one by one. */
  long count() {
    long sum = 0;
    for (long rows : query(counts)) {
      sum += rows;
    }
    return sum;
  }

  private static long[] query(PreparedStatement statement) {
    try (ResultSet row = statement.executeQuery()) {
      long[] values = new long[TABLES.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = row.getLong(i + 1);
      }
      return values;
    } catch (SQLException failure) {
      throw new BenchmarkException("the historian's database cannot be read", failure);
    }
  }

  private static String selectFromEach(String expression) {
    List<String> queries =
        TABLES.stream().map(table -> "(SELECT " + expression + " FROM " + table + ")").toList();
    return "SELECT " + String.join(", ", queries);
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
