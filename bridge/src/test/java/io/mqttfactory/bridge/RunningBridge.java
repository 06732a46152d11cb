package io.mqttfactory.bridge;

import io.mqttfactory.model.ParsedReading;
import io.mqttfactory.model.Topics;
import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.model.cloud.AggregateFeed;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.testing.InMemoryBroker;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** A bridge as it runs, with windows of a second, between two brokers in memory. */
final class RunningBridge implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Component component;
  private final SqliteFile file;

  private RunningBridge(Component component, SqliteFile file) {
    this.component = component;
    this.file = file;
  }

  static RunningBridge start(
      Path folder,
      Clock clock,
      InMemoryBroker local,
      InMemoryBroker cloud,
      Map<String, String> variables) {
    Map<String, String> all = new HashMap<>();
    all.put("DATA_DIR", folder.toString());
    all.put("HTTP_PORT", "0");
    all.put("AGGREGATION_INTERVAL", "1");
    all.put("ENERGY_INTERVAL", "0.5");
    all.put("LINE_INTERVAL", "0.5");
    all.put("ENVIRONMENT_INTERVAL", "1");
    all.put("REQUIRED_CONSUMERS", "CloudDashboard");
    all.put("ALERTS_FILE", "../config/bridge-alerts.json");
    all.putAll(variables);
    Component component =
        Component.start(
            BridgeConfig.NAME, all, clock, starting -> Main.assemble(starting, local, cloud));
    RunningBridge bridge =
        new RunningBridge(component, new SqliteFile(folder.resolve("bridge.db")));
    Awaitility.await().atMost(PATIENCE).until(() -> bridge.level("broker") == Health.Level.UP);
    return bridge;
  }

  /** The aggregates of that topic, in their order. */
  static List<Aggregate> aggregates(InMemoryBroker cloud, String topic) {
    return cloud.messages(topic).stream().map(RunningBridge::parse).toList();
  }

  /** Those that went out when they were new. */
  static List<Aggregate> live(InMemoryBroker cloud) {
    return aggregates(cloud, Topics.AGGREGATES);
  }

  private static Aggregate parse(OutgoingMessage message) {
    return ((ParsedReading.Valid<Aggregate>) AggregateFeed.CLOUD.parse(message.payload()))
        .reading();
  }

  Component component() {
    return component;
  }

  Health.Level level(String condition) {
    Health.Condition found = component.health().conditions().get(condition);
    return found == null ? Health.Level.UP : found.level();
  }

  /** A counter of the bridge's metrics. */
  double counter(String name) {
    return component.metrics().scrape(name::equals).stream()
        .flatMap(metric -> metric.getDataPoints().stream())
        .mapToDouble(point -> ((CounterDataPointSnapshot) point).getValue())
        .sum();
  }

  /** What a statement gives, as SQLite prints it. */
  String ask(String sql) {
    try (Connection connection = file.openReader();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : "nothing";
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Waits until a statement gives that. */
  void await(String sql, Object expected) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                org.assertj.core.api.Assertions.assertThat(ask(sql))
                    .isEqualTo(expected.toString()));
  }

  @Override
  public void close() {
    component.close();
  }
}
