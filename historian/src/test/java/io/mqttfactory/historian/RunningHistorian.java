package io.mqttfactory.historian;

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
import org.awaitility.Awaitility;

/** A historian as it runs, with a folder and a port of its own. */
final class RunningHistorian implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Component component;
  private final SqliteFile file;
  private final int port;

  private RunningHistorian(Component component, SqliteFile file, int port) {
    this.component = component;
    this.file = file;
    this.port = port;
  }

  /**
   * @param variables beside the folder, the port, and no backfill
   */
  static RunningHistorian start(
      Path folder, Clock clock, LinkFactory links, Map<String, String> variables) {
    int port = UnusedPort.next();
    Map<String, String> all = new HashMap<>();
    all.put("DATA_DIR", folder.toString());
    all.put("HTTP_PORT", Integer.toString(port));
    all.put("BACKFILL_DAYS", "0");
    all.putAll(variables);
    Component component =
        Component.start(
            HistorianConfig.NAME, all, clock, starting -> Main.assemble(starting, links));
    RunningHistorian historian =
        new RunningHistorian(component, new SqliteFile(folder.resolve("historian.db")), port);
    Awaitility.await().atMost(PATIENCE).until(historian::isConnected);
    return historian;
  }

  private boolean isConnected() {
    return component.health().conditions().get("broker").level() == Health.Level.UP;
  }

  Component component() {
    return component;
  }

  int port() {
    return port;
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

  HttpResponse<String> get(String pathAndQuery) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + pathAndQuery)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  JsonNode json(String pathAndQuery) throws IOException, InterruptedException {
    return new ObjectMapper().readTree(get(pathAndQuery).body());
  }

  @Override
  public void close() {
    component.close();
  }
}
