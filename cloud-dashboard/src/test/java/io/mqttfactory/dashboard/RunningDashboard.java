package io.mqttfactory.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.mqtt.LinkFactory;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.testing.UnusedPort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** A dashboard as it runs, with a folder and a port of its own. */
final class RunningDashboard implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Component component;
  private final SqliteFile file;
  private final int port;

  private RunningDashboard(Component component, SqliteFile file, int port) {
    this.component = component;
    this.file = file;
    this.port = port;
  }

  /**
   * @param variables beside the folder, the port, the configuration, and no simulated past
   */
  static RunningDashboard start(
      Path folder, Clock clock, LinkFactory links, Map<String, String> variables) {
    int port = UnusedPort.next();
    Map<String, String> all = new HashMap<>();
    all.put("DATA_DIR", folder.toString());
    all.put("HTTP_PORT", Integer.toString(port));
    all.put("BACKFILL_DAYS", "0");
    all.put("TARGETS_FILE", "../config/dashboard-targets.json");
    all.put("ALERTS_FILE", "../config/bridge-alerts.json");
    all.put("PLANT_FILE", "../config/plant.json");
    all.putAll(variables);
    Component component =
        Component.start(
            DashboardConfig.NAME, all, clock, starting -> Main.assemble(starting, links));
    RunningDashboard dashboard =
        new RunningDashboard(component, new SqliteFile(folder.resolve("dashboard.db")), port);
    Awaitility.await().atMost(PATIENCE).until(dashboard::isConnected);
    return dashboard;
  }

  private boolean isConnected() {
    return component.health().conditions().get("cloud broker").level() == Health.Level.UP;
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
    Awaitility.await().atMost(PATIENCE).until(() -> expected.toString().equals(ask(sql)));
  }

  /** Waits until the state is like that, and answers it. */
  JsonNode awaitState(Predicate<JsonNode> expected) {
    return Awaitility.await().atMost(PATIENCE).until(() -> json("/api/state"), expected);
  }

  /** Waits until the journal has so many entries, and answers it. */
  JsonNode awaitJournal(int entries) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> json("/api/journal"), journal -> journal.size() == entries);
  }

  String get(String pathAndQuery) throws IOException, InterruptedException {
    return answer(pathAndQuery).body();
  }

  HttpResponse<String> answer(String pathAndQuery) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + pathAndQuery)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  JsonNode json(String pathAndQuery) throws IOException, InterruptedException {
    return JSON.readTree(get(pathAndQuery));
  }

  /** The cell of that tag in a state. */
  static JsonNode cell(JsonNode state, String tag) {
    for (JsonNode panel : state.path("panels")) {
      for (JsonNode cell : panel.path("cells")) {
        if (cell.path("tag").asText().equals(tag)) {
          return cell;
        }
      }
    }
    throw new IllegalArgumentException("no cell " + tag);
  }

  @Override
  public void close() {
    component.close();
  }
}
