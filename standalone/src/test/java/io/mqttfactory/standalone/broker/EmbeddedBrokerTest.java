package io.mqttfactory.standalone.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.runtime.StartException;
import io.mqttfactory.standalone.rights.BrokerRights;
import io.mqttfactory.standalone.rights.Rights;
import io.mqttfactory.testing.UnusedPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Last wills on the embedded broker, and what it does with a state that it cannot read. Messages of
 * one client id keep their order: one ends a wait.
 */
class EmbeddedBrokerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path folder;

  private final int port = UnusedPort.next();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private EmbeddedBroker broker;
  private MqttClient watcher;

  @BeforeEach
  void start() throws MqttException {
    broker = open(port);
    watcher = client("watcher");
    watcher.connect();
    watch(watcher, heard);
  }

  private EmbeddedBroker open(int onPort) {
    BrokerRights rights = Rights.read(Path.of("..").resolve(Rights.FILE)).local();
    return EmbeddedBroker.start("local", onPort, rights, Map.of("PLC1", "secret"), folder);
  }

  @AfterEach
  void stop() throws MqttException {
    watcher.disconnectForcibly(0, 0, false);
    watcher.close();
    broker.close();
  }

  @ParameterizedTest(name = "client id \"{0}\"")
  @ValueSource(strings = {"stranger", ""})
  void theWillOfAStrangerIsNotPublished(String clientId) throws MqttException {
    die(clientId, will(new MqttConnectOptions(), "status/PLC1"));
    die(clientId, will(new MqttConnectOptions(), "test"));

    await().atMost(PATIENCE).until(() -> heard.contains("test offline"));
    assertThat(heard).containsExactly("test offline");
  }

  @Test
  void theWillOfAUserIsPublishedAndRetained() throws MqttException {
    die("plc1", will(user("secret"), "status/PLC1"));

    await().atMost(PATIENCE).until(() -> heard.contains("status/PLC1 offline"));
    List<String> later = new CopyOnWriteArrayList<>();
    MqttClient late = client("late");
    late.connect();
    watch(late, later);
    await().atMost(PATIENCE).until(() -> later.contains("status/PLC1 offline"));
    late.disconnectForcibly(0, 0, false);
    late.close();
  }

  @Test
  void whoSaysGoodbyeLeavesNoWill() throws MqttException {
    MqttClient client = client("plc1");
    client.connect(will(user("secret"), "status/PLC1"));
    client.disconnect();
    client.close();
    die("plc1", will(new MqttConnectOptions(), "test"));

    await().atMost(PATIENCE).until(() -> heard.contains("test offline"));
    assertThat(heard).containsExactly("test offline");
  }

  @Test
  void whoIsNotLetInLeavesNoWill() throws MqttException {
    MqttClient client = client("plc1");
    try {
      client.connect(will(user("guessed"), "status/PLC1"));
    } catch (MqttException refused) {
      assertThat(refused.getReasonCode()).isIn(4, 5);
    }
    client.close();
    die("plc1", will(new MqttConnectOptions(), "test"));

    await().atMost(PATIENCE).until(() -> heard.contains("test offline"));
    assertThat(heard).containsExactly("test offline");
  }

  @Test
  void aStateThatCannotBeReadIsPutAside() throws IOException, MqttException {
    stop();
    Path state = folder.resolve(KeptState.FILE);
    Files.writeString(state, "no database ".repeat(1_000));

    start();

    assertThat(folder.resolve(KeptState.FILE + ".damaged")).content().startsWith("no database");
    die("plc1", will(user("secret"), "status/PLC1"));
    await().atMost(PATIENCE).until(() -> heard.contains("status/PLC1 offline"));
  }

  @Test
  void aStateThatAnotherBrokerUsesIsLeftAlone() {
    assertThatThrownBy(() -> open(UnusedPort.next()))
        .isInstanceOf(StartException.class)
        .hasMessageContaining(folder.toString());
    assertThat(folder.resolve(KeptState.FILE + ".damaged")).doesNotExist();
  }

  private void die(String clientId, MqttConnectOptions options) throws MqttException {
    MqttClient client = client(clientId);
    client.connect(options);
    client.disconnectForcibly(0, 0, false);
    client.close();
  }

  private MqttClient client(String id) throws MqttException {
    return new MqttClient("tcp://localhost:" + port, id, new MemoryPersistence());
  }

  private static void watch(MqttClient client, List<String> heard) throws MqttException {
    client.subscribe(
        new String[] {"status/#", "test"},
        new int[] {1, 1},
        new org.eclipse.paho.client.mqttv3.IMqttMessageListener[] {
          (topic, message) -> heard.add(topic + " " + new String(message.getPayload(), UTF_8)),
          (topic, message) -> heard.add(topic + " " + new String(message.getPayload(), UTF_8))
        });
  }

  private static MqttConnectOptions user(String password) {
    MqttConnectOptions options = new MqttConnectOptions();
    options.setUserName("PLC1");
    options.setPassword(password.toCharArray());
    return options;
  }

  private static MqttConnectOptions will(MqttConnectOptions options, String topic) {
    options.setWill(topic, "offline".getBytes(UTF_8), 1, true);
    return options;
  }
}
