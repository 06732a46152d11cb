package io.mqttfactory.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.runtime.StartException;
import io.mqttfactory.runtime.mqtt.BrokerAddress;
import io.mqttfactory.runtime.mqtt.Credentials;
import io.mqttfactory.runtime.mqtt.LinkOptions;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import io.mqttfactory.runtime.mqtt.PahoMqttLink;
import io.mqttfactory.runtime.mqtt.Subscription;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole factory, over TCP, on ports and in a folder of its own. */
class StandaloneTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String READINGS_OF_PLC1 =
      "SELECT epoch, max(sequence), count(*) FROM manufacturing_data GROUP BY epoch";

  @TempDir private Path folder;

  private final int ports = FreePorts.inARow(11);
  private final Map<String, String> seen = new ConcurrentHashMap<>();

  @BeforeEach
  void copyTheConfiguration() throws IOException {
    Path config = Files.createDirectory(folder.resolve("config"));
    try (Stream<Path> files = Files.list(Path.of("..", "config"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        Files.copy(file, config.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void isOneFactoryThatLosesNothingWhenItIsStartedAgain() throws SQLException {
    Factory factory = start();
    try (PahoMqttLink local = watch(ports);
        PahoMqttLink cloud = watch(ports + 1)) {
      await().atMost(PATIENCE).until(factory::isReady);
      await().atMost(PATIENCE).until(cloud::isConnected);
      await().atMost(PATIENCE).until(() -> seen.containsKey("cloud/factory/analytics"));
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(seen)
                      .containsKeys("factory/line1", "factory/energy", "factory/environment")
                      .containsKeys("delivery/PLC1/offer", "$SYS/broker/uptime")
                      .containsEntry("status/PLC1", "online")
                      .containsEntry("cloud/status/Analytics", "online"));
      strangersMayNotWrite(local);
      factory.close();
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(seen).containsEntry("status/Historian", "offline"));
    } finally {
      factory.close();
    }
    long before = stored();
    try (Factory again = start()) {
      await().atMost(PATIENCE).until(again::isReady);
      await().atMost(PATIENCE).until(() -> stored() > before);
    }
    assertThat(incompleteEpochs()).isZero();
  }

  @Test
  void namesEachPortThatIsInUseAndItsOption() throws IOException {
    try (ServerSocket other = new ServerSocket(ports + 1, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(this::start)
          .isInstanceOf(StartException.class)
          .hasMessageStartingWith("a port is in use: " + other.getLocalPort() + " (--cloud-port);");
    }
  }

  @Test
  void namesAPortThatTwoWouldHave() {
    String[] arguments = {"--port=" + ports, "--http-port=" + (ports - 3)};
    StandaloneOptions options = StandaloneOptions.parse(arguments);

    assertThatThrownBy(() -> Ports.requireFree(options))
        .isInstanceOf(StartException.class)
        .hasMessageContaining(ports + " (by --port, and wanted by --http-port, for historian)");
  }

  @Test
  void aWrongVariableIsNamedAsTheUserNamedIt() {
    Map<String, String> environment =
        Map.of("CONFIG_DIR", folder.resolve("config").toString(), "PLC1_PUBLISH_INTERVAL", "often");

    assertThatThrownBy(() -> Factory.start(options(), environment, Clock.systemUTC()))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("PLC1_PUBLISH_INTERVAL held \"often\", expected")
        .hasMessageNotContaining("LINE_INTERVAL");
  }

  @Test
  void aFolderIsForOneFactory() throws IOException {
    try (DataFolder taken = DataFolder.take(folder)) {
      assertThatThrownBy(() -> DataFolder.take(folder))
          .isInstanceOf(StartException.class)
          .hasMessageStartingWith("another factory runs on the data in");
      assertThat(taken).isNotNull();
    }
    DataFolder.take(folder).close();
    assertThat(folder.resolve("standalone.lock")).isEmptyFile();
  }

  @Test
  void aFolderThatCannotBeMadeIsOneLine() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "");

    assertThatThrownBy(() -> DataFolder.take(file.resolve("data")))
        .isInstanceOf(StartException.class)
        .hasMessage(
            "nothing can be kept in the folder "
                + file.resolve("data").toAbsolutePath()
                + ": "
                + file
                + " is a file; mend that, or name another folder with --data");
  }

  @Test
  void aConfigurationThatIsNotThereIsOneLine() {
    assertThatThrownBy(
            () -> Factory.start(options(), Map.of("CONFIG_DIR", "nowhere"), Clock.systemUTC()))
        .isInstanceOf(StartException.class)
        .hasMessageEndingWith("start it from the project's root");
  }

  private void strangersMayNotWrite(PahoMqttLink stranger) {
    byte[] lie = "a lie".getBytes(StandardCharsets.UTF_8);
    stranger.publish(new OutgoingMessage("status/PLC1", lie, 0, true));
    stranger.publish(new OutgoingMessage("test", lie, 0, false));
    // Messages of one client keep their order.
    await().atMost(PATIENCE).until(() -> seen.containsKey("test"));
    assertThat(seen).containsEntry("status/PLC1", "online");
  }

  private Factory start() {
    return Factory.start(
        options(),
        Map.of(
            "CONFIG_DIR", folder.resolve("config").toString(),
            "BACKFILL_DAYS", "0",
            "AGGREGATION_INTERVAL", "2",
            "PLC1_PUBLISH_INTERVAL", "0.2"),
        Clock.systemUTC());
  }

  private StandaloneOptions options() {
    return StandaloneOptions.parse(
        "--port=" + ports,
        "--cloud-port=" + (ports + 1),
        "--http-port=" + (ports + 2),
        "--data=" + folder.resolve("data"));
  }

  private PahoMqttLink watch(int port) {
    PahoMqttLink link =
        new PahoMqttLink(
            LinkOptions.clean(
                new BrokerAddress("localhost", port),
                new Credentials("Watcher", Optional.empty())));
    for (String filter :
        List.of("factory/#", "status/#", "delivery/#", "cloud/#", "test", "$SYS/broker/uptime")) {
      link.subscribe(
          Subscription.acknowledgedOnReturn(
              filter,
              0,
              message ->
                  seen.put(
                      message.topic(), new String(message.payload(), StandardCharsets.UTF_8))));
    }
    link.start();
    return link;
  }

  private long stored() throws SQLException {
    return query("SELECT count(*) FROM manufacturing_data");
  }

  /** A reading without the one before it. */
  private long incompleteEpochs() throws SQLException {
    return query(
        "SELECT count(*) FROM (" + READINGS_OF_PLC1 + " HAVING max(sequence) <> count(*))");
  }

  private long query(String sql) throws SQLException {
    Path file = folder.resolve("data").resolve("historian").resolve("historian.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.getLong(1);
    }
  }
}
