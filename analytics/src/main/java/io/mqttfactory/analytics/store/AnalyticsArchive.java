package io.mqttfactory.analytics.store;

import io.mqttfactory.analytics.anomaly.Anomaly;
import io.mqttfactory.analytics.forecast.Prediction;
import io.mqttfactory.analytics.insight.Insight;
import io.mqttfactory.runtime.store.SqliteFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the database beside its writer, on a read-only connection of its own for each answer.
 * Thread-safe. Every method throws an {@link ArchiveException} if that fails.
 */
public final class AnalyticsArchive {

  private static final String PREDICTION =
      "prediction_type, unit, horizon, made_at, predicted_value, lower_50, upper_50, lower_bound,"
          + " upper_bound, lower_95, upper_95, method, actual_value, accuracy";
  private static final String ANOMALY =
      "id, matter, detector, measures, since, until, strength, description";
  private static final String INSIGHT =
      "id, matter, insight_type, category, description, impact_score, recommendation, evidence,"
          + " state, since, raised_at, updated_at, resolved_at";

  /** Binds a statement's parameters. */
  @FunctionalInterface
  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  /** Makes something of a row. */
  @FunctionalInterface
  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final SqliteFile file;

  public AnalyticsArchive(SqliteFile file) {
    this.file = file;
  }

  /**
   * Predictions whose target lies in that span, by target time.
   *
   * @param type null for every one
   * @param horizon likewise
   * @param from inclusive
   * @param to exclusive
   */
  public List<Prediction> predictions(
      String type, Duration horizon, Instant from, Instant to, int limit) {
    return list(
        "SELECT "
            + PREDICTION
            + " FROM predictions WHERE (?1 IS NULL OR prediction_type = ?1)"
            + " AND (?2 IS NULL OR horizon = ?2) AND target_time >= ?3 AND target_time < ?4"
            + " ORDER BY target_time, prediction_type, horizon LIMIT ?5",
        statement -> {
          statement.setString(1, type);
          statement.setString(2, horizon == null ? null : horizon.toString());
          statement.setLong(3, from.toEpochMilli());
          statement.setLong(4, to.toEpochMilli());
          statement.setInt(5, limit);
        },
        Rows::prediction);
  }

  /**
   * Insights, the newest first; of resolved ones, what was resolved last.
   *
   * @param state {@code standing} for those that are not resolved, {@code resolved}, or {@code all}
   */
  public List<Insight> insights(String state, int limit) {
    return list(
        "SELECT "
            + INSIGHT
            + " FROM insights WHERE ?1 = 'all' OR (state = 'resolved') = (?1 = 'resolved')"
            + " ORDER BY iif(?1 = 'resolved', resolved_at, raised_at) DESC, id LIMIT ?2",
        statement -> {
          statement.setString(1, state);
          statement.setInt(2, limit);
        },
        Rows::insight);
  }

  /** Anomalies that stood at any time of that span, the newest first. */
  public List<Anomaly> anomalies(Instant from, Instant to, int limit) {
    return list(
        "SELECT "
            + ANOMALY
            + " FROM anomalies WHERE since < ? AND (until IS NULL OR until >= ?)"
            + " ORDER BY since DESC, id LIMIT ?",
        statement -> {
          statement.setLong(1, to.toEpochMilli());
          statement.setLong(2, from.toEpochMilli());
          statement.setInt(3, limit);
        },
        Rows::anomaly);
  }

  /** Until when windows are simulated; empty if none is. */
  public Optional<Instant> simulatedUntil() {
    return list(
            "SELECT window_start + period AS until FROM analytics_data WHERE simulated = 1"
                + " ORDER BY window_start DESC LIMIT 1",
            statement -> {},
            row -> Rows.time(row, "until"))
        .stream()
        .findFirst();
  }

  private <T> List<T> list(String sql, Binding binding, RowReader<T> reader) {
    try (Connection connection = file.openReader();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      binding.bind(statement);
      List<T> rows = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(reader.read(row));
        }
      }
      return rows;
    } catch (SQLException failure) {
      throw new ArchiveException(failure);
    }
  }
}
