package io.mqttfactory.analytics.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.mqttfactory.analytics.anomaly.Anomaly;
import io.mqttfactory.analytics.forecast.Interval;
import io.mqttfactory.analytics.forecast.Prediction;
import io.mqttfactory.analytics.insight.Insight;
import io.mqttfactory.model.Json;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Makes conclusions of their rows, by the names of the columns. */
final class Rows {

  private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};

  private Rows() {}

  static Prediction prediction(ResultSet row) throws SQLException {
    return new Prediction(
        row.getString("prediction_type"),
        row.getString("unit"),
        Duration.parse(row.getString("horizon")),
        time(row, "made_at"),
        row.getDouble("predicted_value"),
        interval(row, "lower_50", "upper_50"),
        interval(row, "lower_bound", "upper_bound"),
        interval(row, "lower_95", "upper_95"),
        row.getString("method"),
        number(row, "actual_value"),
        number(row, "accuracy"));
  }

  static Anomaly anomaly(ResultSet row) throws SQLException {
    return new Anomaly(
        row.getString("id"),
        row.getString("matter"),
        row.getString("detector"),
        Json.read(bytes(row, "measures"), NAMES),
        time(row, "since"),
        time(row, "until"),
        row.getDouble("strength"),
        row.getString("description"));
  }

  static Insight insight(ResultSet row) throws SQLException {
    return new Insight(
        row.getString("id"),
        row.getString("matter"),
        row.getString("insight_type"),
        row.getString("category"),
        row.getString("description"),
        row.getDouble("impact_score"),
        row.getString("recommendation"),
        Json.read(bytes(row, "evidence"), Insight.Evidence.class),
        Insight.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        time(row, "since"),
        time(row, "raised_at"),
        time(row, "updated_at"),
        time(row, "resolved_at"));
  }

  /** Null where the column is. */
  static Instant time(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private static Double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : (Double) value;
  }

  private static Interval interval(ResultSet row, String lower, String upper) throws SQLException {
    return new Interval(row.getDouble(lower), row.getDouble(upper));
  }

  private static byte[] bytes(ResultSet row, String column) throws SQLException {
    return row.getString(column).getBytes(StandardCharsets.UTF_8);
  }
}
