package io.mqttfactory.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.runtime.mqtt.BrokerAddress;
import io.mqttfactory.runtime.mqtt.Credentials;
import io.mqttfactory.runtime.mqtt.LinkOptions;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import io.mqttfactory.runtime.mqtt.PahoMqttLink;
import io.mqttfactory.runtime.mqtt.Subscription;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** How the link fares where the broker or the network fails. */
@EnabledIf(
    value = "io.mqttfactory.testing.MosquittoContainer#isPossible",
    disabledReason = "needs Docker")
class PahoRecoveryIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static MosquittoContainer mosquitto;

  private final List<AutoCloseable> opened = new CopyOnWriteArrayList<>();
  private final List<String> received = new CopyOnWriteArrayList<>();
  private final CapturedLog log = opened(new CapturedLog(MqttLink.class));

  @BeforeAll
  static void startBroker() {
    mosquitto =
        MosquittoContainer.withUsers(
            Map.of("PLC1", "secret"), "topic readwrite #\nuser PLC1\ntopic readwrite #\n");
    mosquitto.start();
  }

  @AfterAll
  static void stopBroker() {
    mosquitto.stop();
  }

  @AfterEach
  void closeAll() throws Exception {
    for (int i = opened.size() - 1; i >= 0; i--) {
      opened.get(i).close();
    }
  }

  @Test
  void findsABrokerAgainThatWasStoppedAndStarted() {
    MosquittoContainer first = opened(new MosquittoContainer());
    first.start();
    FlakyProxy network = opened(new FlakyProxy(first.address()));
    MqttLink link = started(reader(network.address(), Duration.ofSeconds(10)));

    first.stop();
    await().atMost(PATIENCE).until(() -> !link.isConnected());
    MosquittoContainer second = opened(new MosquittoContainer());
    second.start();
    network.passTo(second.address());

    await().atMost(PATIENCE).until(link::isConnected);
    link.publish(OutgoingMessage.event("a", "again".getBytes(StandardCharsets.UTF_8))).join();
    await().atMost(PATIENCE).until(() -> received.equals(List.of("again")));
    assertThat(log.lines())
        .contains(
            "WARN lost the connection to broker="
                + network.address()
                + ": the broker closed the connection")
        .anyMatch(line -> line.matches("INFO connected to .* after \\d+ s"));
  }

  @Test
  void waitsForABrokerThatIsNotThereYetAndSaysSoOnce() {
    int port = UnusedPort.next();
    MqttLink link = reader(new BrokerAddress("127.0.0.1", port), Duration.ofSeconds(10));
    link.start();
    String waits =
        "WARN broker=127.0.0.1:"
            + port
            + " cannot be reached as user reader (anonymous): nobody listens there; waiting for it";
    await().atMost(PATIENCE).until(() -> log.lines().contains(waits));

    opened(new FlakyProxy(mosquitto.address(), port));

    await().atMost(PATIENCE).until(link::isConnected);
    assertThat(log.lines()).filteredOn(line -> line.equals(waits)).hasSize(1);
  }

  @Test
  void saysThatTheBrokerRefusesThePassword() {
    MqttLink link =
        opened(
            new PahoMqttLink(
                LinkOptions.clean(
                    mosquitto.address(), new Credentials("PLC1", Optional.of("wrong")))));
    link.start();

    String refused =
        "WARN broker="
            + mosquitto.address()
            + " cannot be reached as user PLC1: the broker refuses this user or password; waiting"
            + " for it";
    await().atMost(PATIENCE).until(() -> log.lines().contains(refused));
    assertThat(link.isConnected()).isFalse();
  }

  @Test
  void isLetInWithTheRightPassword() {
    MqttLink link =
        opened(
            new PahoMqttLink(
                LinkOptions.clean(
                    mosquitto.address(), new Credentials("PLC1", Optional.of("secret")))));

    started(link);

    assertThat(log.lines())
        .containsExactly("INFO connected to broker=" + mosquitto.address() + " as user PLC1");
  }

  @Test
  void theBrokerPublishesTheWillWhenTheSocketBreaks() {
    FlakyProxy network = opened(new FlakyProxy(mosquitto.address()));
    started(reader(mosquitto.address(), Duration.ofSeconds(10)));
    started(
        opened(
            new PahoMqttLink(
                LinkOptions.clean(network.address(), new Credentials("PLC9", Optional.empty()))
                    .withWill(OutgoingMessage.event("a", "gone".getBytes())))));

    network.cut();

    await().atMost(PATIENCE).until(() -> received.equals(List.of("gone")));
  }

  @Test
  void givesAConnectionUpOnWhichNothingComes() {
    FlakyProxy network = opened(new FlakyProxy(mosquitto.address()));
    MqttLink link = started(reader(network.address(), Duration.ofSeconds(1)));

    network.blackHole();
    await().atMost(PATIENCE).until(() -> !link.isConnected());
    network.pass();

    await().atMost(PATIENCE).until(link::isConnected);
    link.publish(OutgoingMessage.event("a", "again".getBytes(StandardCharsets.UTF_8))).join();
    await().atMost(PATIENCE).until(() -> received.equals(List.of("again")));
  }

  @Test
  void failsWhatWasUnderWayWhenTheConnectionBreaks() {
    FlakyProxy network = opened(new FlakyProxy(mosquitto.address()));
    MqttLink link = started(reader(network.address(), Duration.ofSeconds(10)));
    network.blackHole();
    var underWay = link.publish(OutgoingMessage.event("b", new byte[] {1}));

    network.cut();

    await().atMost(PATIENCE).until(underWay::isCompletedExceptionally);
  }

  private MqttLink reader(BrokerAddress broker, Duration keepAlive) {
    MqttLink link =
        opened(
            new PahoMqttLink(
                new LinkOptions(
                    broker,
                    new Credentials("reader", Optional.empty()),
                    true,
                    keepAlive,
                    Optional.empty())));
    link.subscribe(
        Subscription.acknowledgedOnReturn(
            "a",
            1,
            message -> received.add(new String(message.payload(), StandardCharsets.UTF_8))));
    return link;
  }

  private static MqttLink started(MqttLink link) {
    link.start();
    await().atMost(PATIENCE).until(link::isConnected);
    return link;
  }

  private <T extends AutoCloseable> T opened(T resource) {
    opened.add(resource);
    return resource;
  }
}
