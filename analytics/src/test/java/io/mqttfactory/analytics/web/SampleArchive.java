package io.mqttfactory.analytics.web;

import static io.mqttfactory.analytics.web.SamplePictures.AN_HOUR;
import static io.mqttfactory.analytics.web.SamplePictures.NOON;

import io.mqttfactory.analytics.forecast.Prediction;
import io.mqttfactory.analytics.insight.Insight;
import io.mqttfactory.analytics.store.AnalyticsArchive;
import io.mqttfactory.model.Json;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.store.Schema;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.runtime.store.WriterConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A database of what was thought up to {@link SamplePictures#NOON}, in a past of a half day. */
final class SampleArchive {

  static final Instant MIDNIGHT = NOON.minus(Duration.ofHours(12));
  static final Instant EIGHT = NOON.minus(Duration.ofHours(4));

  private static final Duration SLOT = Duration.ofMinutes(5);

  private final Connection connection;

  private SampleArchive(Connection connection) {
    this.connection = connection;
  }

  static AnalyticsArchive in(Path folder) {
    SqliteFile file = new SqliteFile(folder.resolve("analytics.db"));
    try (WriterConnection writer =
        file.openWriter(Schema.beside(AnalyticsArchive.class), new Health())) {
      new SampleArchive(writer.connection()).fill();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return new AnalyticsArchive(file);
  }

  private void fill() throws SQLException {
    for (Duration horizon : List.of(Duration.ofMinutes(10), AN_HOUR)) {
      Instant last = NOON.plus(horizon);
      for (Instant target = MIDNIGHT; !target.isAfter(last); target = target.plus(SLOT)) {
        insertPrediction(horizon, target);
      }
    }
    insert(SamplePictures.resolved("co2_level", EIGHT));
    for (Insight standing : SamplePictures.full().insights()) {
      insert(standing);
    }
    insertAnomaly("jump", NOON.minus(AN_HOUR), null);
    insertAnomaly("drift", MIDNIGHT, EIGHT);
    insertSimulatedWindow(MIDNIGHT);
  }

  private void insertSimulatedWindow(Instant end) throws SQLException {
    long period = 10_000;
    insert(
        """
        analytics_data (bridge_id, period, window_start, received_at, simulated, mode,
          raw_data)""",
        "Bridge",
        period,
        end.minusMillis(period),
        end,
        1,
        "running",
        "{}");
  }

  private void insertPrediction(Duration horizon, Instant target) throws SQLException {
    boolean settled = !target.isAfter(NOON);
    Prediction made =
        SamplePictures.prediction("power_consumption", horizon, target.minus(horizon));
    insert(
        """
        predictions (id, prediction_type, unit, horizon, made_at, target_time, predicted_value,
          confidence, lower_50, upper_50, lower_bound, upper_bound, lower_95, upper_95, method,
          actual_value, accuracy)""",
        made.id(),
        made.type(),
        made.unit(),
        horizon.toString(),
        made.madeAt(),
        target,
        made.value(),
        0.8,
        made.fifty().lower(),
        made.fifty().upper(),
        made.eighty().lower(),
        made.eighty().upper(),
        made.ninetyFive().lower(),
        made.ninetyFive().upper(),
        made.method(),
        settled ? 252.0 : null,
        settled ? 0.9 : null);
  }

  private void insert(Insight insight) throws SQLException {
    insert(
        """
        insights (id, matter, insight_type, category, description, impact_score, recommendation,
          evidence, state, since, raised_at, updated_at, resolved_at)""",
        insight.id(),
        insight.matter(),
        insight.type(),
        insight.category(),
        insight.description(),
        insight.impactScore(),
        insight.recommendation(),
        json(insight.evidence()),
        insight.state().wireName(),
        insight.since(),
        insight.raisedAt(),
        insight.updatedAt(),
        insight.resolvedAt());
  }

  private void insertAnomaly(String detector, Instant since, Instant until) throws SQLException {
    insert(
        """
        anomalies (id, matter, detector, measures, since, until, strength, description,
          raised_at)""",
        detector,
        "power_factor",
        detector,
        json(List.of("power_factor")),
        since,
        until,
        3.2,
        "0.81",
        since);
  }

  private void insert(String table, Object... values) throws SQLException {
    String places = "?, ".repeat(values.length - 1) + "?";
    try (PreparedStatement statement =
        connection.prepareStatement("INSERT INTO " + table + " VALUES (" + places + ")")) {
      for (int i = 0; i < values.length; i++) {
        Object value = values[i] instanceof Instant time ? time.toEpochMilli() : values[i];
        statement.setObject(i + 1, value);
      }
      statement.executeUpdate();
    }
  }

  private static String json(Object value) {
    return new String(Json.write(value), StandardCharsets.UTF_8);
  }
}
