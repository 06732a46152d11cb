package io.mqttfactory.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.model.Json;
import io.mqttfactory.model.StatusInfo;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.mqtt.BrokerRole;
import io.mqttfactory.runtime.mqtt.Credentials;
import io.mqttfactory.runtime.mqtt.LinkOptions;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import io.mqttfactory.runtime.mqtt.PahoMqttLink;
import io.mqttfactory.runtime.mqtt.Presence;
import io.mqttfactory.runtime.mqtt.Subscription;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others see of a component that comes, goes, breaks off, or has no rights. */
@EnabledIf(
    value = "io.mqttfactory.testing.MosquittoContainer#isPossible",
    disabledReason = "needs Docker")
class PresenceIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String RIGHTS =
      """
      topic read #
      user Operator
      topic readwrite #
      user PLC1
      topic readwrite status/PLC1
      topic write status/PLC1/info
      user PLC2
      topic read status/#
      """;

  private static MosquittoContainer mosquitto;

  private final List<MqttLink> links = new CopyOnWriteArrayList<>();
  private final Health health = new Health();

  @BeforeAll
  static void startBroker() {
    mosquitto =
        MosquittoContainer.withUsers(
            Map.of("PLC1", "secret", "PLC2", "secret", "Operator", "secret"), RIGHTS);
    mosquitto.start();
  }

  @AfterAll
  static void stopBroker() {
    mosquitto.stop();
  }

  @AfterEach
  void closeLinks() {
    links.forEach(MqttLink::close);
  }

  @Test
  void aComponentIsOnlineWithItsInfoAndOfflineAfterItsEnd() {
    List<String> seen = watch("status/PLC1");
    List<String> infosSeen = watch("status/PLC1/info");
    MqttLink link = link("PLC1");
    StatusInfo info = info("PLC1");
    Presence.announce(link, BrokerRole.LOCAL, info, health);
    start(link);
    await().atMost(PATIENCE).until(() -> last(seen).equals("online") && !infosSeen.isEmpty());
    assertThat(retained("status/PLC1")).isEqualTo("online");
    assertThat(
            Json.read(
                retained("status/PLC1/info").getBytes(StandardCharsets.UTF_8), StatusInfo.class))
        .isEqualTo(info);

    link.close();

    await().atMost(PATIENCE).until(() -> last(seen).equals("offline"));
    assertThat(retained("status/PLC1")).isEqualTo("offline");
  }

  @Test
  void aComponentThatBreaksOffIsOfflineAndOnlineAgainWhenItIsBack() {
    List<String> seen = watch("status/PLC1");
    try (FlakyProxy network = new FlakyProxy(mosquitto.address())) {
      MqttLink link =
          opened(
              new PahoMqttLink(
                  Presence.withWill(
                      LinkOptions.clean(network.address(), user("PLC1")),
                      BrokerRole.LOCAL,
                      "PLC1")));
      Presence.announce(link, BrokerRole.LOCAL, info("PLC1"), health);
      start(link);
      await().atMost(PATIENCE).until(() -> last(seen).equals("online"));

      network.cut();
      await().atMost(PATIENCE).until(() -> last(seen).equals("offline"));
      network.pass();

      await().atMost(PATIENCE).until(() -> last(seen).equals("online"));
      link.close();
    }
  }

  @Test
  void aLateOfflineIsCorrected() {
    List<String> seen = watch("status/PLC1");
    MqttLink link = link("PLC1");
    Presence.announce(link, BrokerRole.LOCAL, info("PLC1"), health);
    start(link);
    await().atMost(PATIENCE).until(() -> last(seen).equals("online"));
    MqttLink operator = link("Operator");
    start(operator);
    int before = seen.size();

    operator.publish(OutgoingMessage.state("status/PLC1", "offline")).join();

    await().atMost(PATIENCE).until(() -> seen.size() >= before + 2);
    assertThat(seen.subList(before, before + 2)).containsExactly("offline", "online");
    assertThat(retained("status/PLC1")).isEqualTo("online");
  }

  @ParameterizedTest
  @CsvSource({"LOCAL, status/PLC2, presence", "CLOUD, cloud/status/PLC2, cloud presence"})
  void aComponentWithoutTheRightToItsStatusIsDegraded(
      BrokerRole role, String topic, String condition) {
    MqttLink link = link("PLC2");
    Presence presence = Presence.announce(link, role, info("PLC2"), health);
    start(link);
    // The broker takes what it denies; what was published before is denied by then, too.
    link.publish(OutgoingMessage.event(topic, new byte[] {1})).join();

    presence.check();
    assertThat(health.level()).isEqualTo(Health.Level.UP);
    presence.check();

    assertThat(health.conditions().get(condition).message())
        .isEqualTo(
            "the broker took "
                + topic
                + " and does not deliver it: has this user the right to write it, and a password?");
  }

  @Test
  void aComponentWithItsRightsIsNot() {
    List<String> seen = watch("status/PLC1");
    MqttLink link = link("PLC1");
    Presence presence = Presence.announce(link, BrokerRole.LOCAL, info("PLC1"), health);
    start(link);
    await().atMost(PATIENCE).until(() -> last(seen).equals("online"));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              presence.check();
              presence.check();
              assertThat(health.conditions()).isEmpty();
            });
  }

  private MqttLink link(String user) {
    return opened(
        new PahoMqttLink(
            Presence.withWill(
                LinkOptions.clean(mosquitto.address(), user(user)), BrokerRole.LOCAL, user)));
  }

  /** What comes on that topic from now on, after what is retained. */
  private List<String> watch(String topic) {
    List<String> seen = new CopyOnWriteArrayList<>();
    MqttLink watcher = anonymous("watcher-" + links.size());
    watcher.subscribe(
        Subscription.acknowledgedOnReturn(
            topic, 1, message -> seen.add(new String(message.payload(), StandardCharsets.UTF_8))));
    start(watcher);
    return seen;
  }

  private String retained(String topic) {
    List<String> found = new CopyOnWriteArrayList<>();
    MqttLink reader = anonymous("reader");
    reader.subscribe(
        Subscription.acknowledgedOnReturn(
            topic,
            1,
            message -> {
              if (message.retained()) {
                found.add(new String(message.payload(), StandardCharsets.UTF_8));
              }
            }));
    start(reader);
    await().atMost(PATIENCE).until(() -> !found.isEmpty());
    reader.close();
    return found.get(0);
  }

  private MqttLink anonymous(String name) {
    return opened(
        new PahoMqttLink(
            LinkOptions.clean(mosquitto.address(), new Credentials(name, Optional.empty()))));
  }

  private MqttLink opened(MqttLink link) {
    links.add(link);
    return link;
  }

  private static void start(MqttLink link) {
    link.start();
    await().atMost(PATIENCE).until(link::isConnected);
  }

  private static Credentials user(String name) {
    return new Credentials(name, Optional.of("secret"));
  }

  private static StatusInfo info(String component) {
    return new StatusInfo(
        component,
        "test",
        Instant.parse("2026-03-04T09:30:00Z"),
        List.of(),
        List.of(),
        null,
        Map.of());
  }

  private static String last(List<String> seen) {
    return seen.isEmpty() ? "" : seen.get(seen.size() - 1);
  }
}
