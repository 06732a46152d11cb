package io.mqttfactory.system;

import io.mqttfactory.runtime.store.SqliteFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Looks into the historian's database from outside, while the historian runs or after. */
record HistorianDatabase(Path file) {

  /** The number that a query answers. */
  double number(String query) {
    if (!Files.exists(file)) {
      return 0;
    }
    try (Connection connection = new SqliteFile(file).openReader();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      return result.next() ? result.getDouble(1) : 0;
    } catch (SQLException failure) {
      throw new IllegalStateException(query, failure);
    }
  }

  double rows(String table) {
    return number("SELECT count(*) FROM " + table + " WHERE simulated = 0");
  }
}
