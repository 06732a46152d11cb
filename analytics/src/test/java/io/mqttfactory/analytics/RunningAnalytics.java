package io.mqttfactory.analytics;

import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.mqtt.LinkFactory;
import io.mqttfactory.runtime.store.SqliteFile;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;

/** Analytics as it runs, with a folder of its own. */
final class RunningAnalytics implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Component component;
  private final SqliteFile file;

  private RunningAnalytics(Component component, SqliteFile file) {
    this.component = component;
    this.file = file;
  }

  /**
   * @param variables beside the folder, the configuration, and no simulated past
   */
  static RunningAnalytics start(
      Path folder, Clock clock, LinkFactory links, Map<String, String> variables) {
    Map<String, String> all = new HashMap<>();
    all.put("DATA_DIR", folder.toString());
    all.put("HTTP_PORT", "0");
    all.put("BACKFILL_DAYS", "0");
    all.put("ANALYSIS_INTERVAL", "20ms");
    all.put("ANALYTICS_FILE", "../config/analytics.json");
    all.put("ALERTS_FILE", "../config/bridge-alerts.json");
    all.put("PLANT_FILE", "../config/plant.json");
    all.putAll(variables);
    Component component =
        Component.start(
            AnalyticsConfig.NAME, all, clock, starting -> Main.assemble(starting, links));
    RunningAnalytics analytics =
        new RunningAnalytics(component, new SqliteFile(folder.resolve("analytics.db")));
    Awaitility.await().atMost(PATIENCE).until(analytics::isConnected);
    return analytics;
  }

  private boolean isConnected() {
    return component.health().conditions().get("cloud broker").level() == Health.Level.UP;
  }

  Health health() {
    return component.health();
  }

  /** A counter's value. */
  double metric(String name) {
    return component.metrics().scrape(named -> (named + "_total").equals(name)).stream()
        .flatMap(family -> family.getDataPoints().stream())
        .mapToDouble(point -> ((CounterSnapshot.CounterDataPointSnapshot) point).getValue())
        .sum();
  }

  /** All rows that a statement gives, as SQLite prints them, one line each. */
  String ask(String sql) {
    StringBuilder answer = new StringBuilder();
    try (Connection connection = file.openReader();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        for (int column = 1; column <= columns; column++) {
          answer.append(column == 1 ? "" : "|").append(row.getString(column));
        }
        answer.append('\n');
      }
      return answer.toString().strip();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Waits until a statement gives that. */
  void await(String sql, Object expected) {
    Awaitility.await().atMost(PATIENCE).until(() -> expected.toString().equals(ask(sql)));
  }

  /** Waits until all windows that are stored are reasoned about, so many. */
  void awaitThought(long windows) {
    await("SELECT count(*) FROM analytics_data", windows);
    await(
        "SELECT reached = (SELECT max(window_start + period) FROM analytics_data)"
            + " AND newest_row = (SELECT max(id) FROM analytics_data) FROM progress",
        1);
  }

  /** Everything that was concluded. */
  String conclusions() {
    return String.join(
        "\n",
        ask("SELECT * FROM predictions ORDER BY id"),
        ask("SELECT * FROM anomalies ORDER BY id"),
        ask("SELECT * FROM insights ORDER BY id"));
  }

  @Override
  public void close() {
    component.close();
  }
}
