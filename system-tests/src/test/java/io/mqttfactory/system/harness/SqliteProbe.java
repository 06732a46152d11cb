package io.mqttfactory.system.harness;

import io.mqttfactory.runtime.store.SqliteFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Looks into a component's database from outside, while the component runs or after. */
record SqliteProbe(Path file) {

  interface Row {
    void take(ResultSet row) throws SQLException;
  }

  /** Hands each row over; none if there is no database. */
  void each(String query, Row row) {
    if (!Files.exists(file)) {
      return;
    }
    try (Connection connection = new SqliteFile(file).openReader();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        row.take(result);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(query + " on " + file, failure);
    }
  }

  /** The number that a query answers; 0 if it answers nothing. */
  double number(String query) {
    double[] number = {0};
    each(query, row -> number[0] = row.getDouble(1));
    return number[0];
  }
}
