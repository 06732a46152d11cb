package io.mqttfactory.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.runtime.mqtt.Credentials;
import io.mqttfactory.runtime.mqtt.LinkOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * MQTT ends the older of two connections that have the same client id, and Mosquitto asks neither
 * for the user nor for the password of the session that it hands over. What protects the
 * historian's session is therefore only that its id cannot be known: it holds a code that is made
 * with the password. Guesses are tried here, and so is what the secret cannot prevent.
 */
@NeedsMosquitto
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // one broker for all cases
class SessionTakeoverIT {

  private static final String READINGS = "factory/line1";
  private static final String HISTORIAN = "Historian";

  private SecuredBroker broker;
  private Client plc;

  @BeforeAll
  void start(@TempDir Path folder) {
    broker = SecuredBroker.start(folder, "mosquitto.conf");
    plc = new Client(LinkOptions.clean(broker.address(), broker.credentials("PLC1")));
  }

  @AfterAll
  void stop() {
    if (plc != null) {
      plc.close();
    }
    if (broker != null) {
      broker.close();
    }
  }

  /** No case begins with the session that another has left. */
  @BeforeEach
  void emptySession() {
    takeOver(secretId(), broker.loggedIn(HISTORIAN));
  }

  static Stream<Arguments> guesses() {
    return Stream.of(
        Arguments.of("its name", HISTORIAN),
        Arguments.of("its name in small letters", "historian"),
        Arguments.of("its name and a guess", "Historian-0000000000000000"),
        Arguments.of("its name and all", "Historian-+"),
        Arguments.of("the beginning of its id", "Historian-"),
        Arguments.of("the id with its name as password", idWith(HISTORIAN)),
        Arguments.of("the id with the wrong password", idWith("wrong")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("guesses")
  void whoGuessesTheIdDoesNotDisturbTheHistorian(String what, String id) {
    try (Client historian = historian()) {
      takeOver(id, List.of());
      takeOver(id, broker.loggedIn("PLC2"));

      String reading = plc.mark(READINGS);
      historian.await(reading);

      assertThat(historian.received()).containsExactly(reading);
      assertThat(historian.losses()).isZero();
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("guesses")
  void whoGuessesTheIdDoesNotGetWhatWaitsForTheHistorian(String what, String id) {
    historian().close();
    String reading = plc.mark(READINGS);

    takeOver(id, List.of());
    takeOver(id, broker.loggedIn("PLC2"));

    try (Client historian = historian()) {
      historian.await(reading);
      assertThat(historian.foundItsSession()).isTrue();
    }
  }

  /** The limit of the secret: who has read the historian's password could log in as it anyhow. */
  @Test
  void whoKnowsTheIdThrowsTheHistorianOutButItComesBack() {
    try (Client historian = historian()) {
      takeOver(secretId(), broker.loggedIn("PLC2"));
      historian.awaitConnections(2);

      String reading = plc.mark(READINGS);
      historian.await(reading);

      assertThat(historian.losses()).isEqualTo(1);
    }
  }

  /** What waited is gone from the broker: only the senders' outboxes bring it again. */
  @Test
  void whoKnowsTheIdEmptiesTheSessionOfAnAbsentHistorian() {
    historian().close();
    String waiting = plc.mark(READINGS);
    takeOver(secretId(), List.of());

    try (Client historian = historian()) {
      historian.await(plc.mark(READINGS));
      assertThat(historian.foundItsSession()).isFalse();
      assertThat(historian.received()).doesNotContain(waiting);
    }
  }

  @Test
  void nobodyReadsAnIdInTheBrokersLogOrStatistics() {
    try (Client historian = historian();
        Client curious =
            new Client(
                LinkOptions.clean(broker.address(), broker.credentials(BrokerFiles.JUDGE)),
                "$SYS/#",
                "#")) {
      historian.vanishAndReturn();
      takeOver(secretId(), broker.loggedIn(HISTORIAN));
      historian.awaitConnections(3);
      String reading = plc.mark(READINGS);
      curious.await(reading);

      assertThat(curious.received())
          .anyMatch(message -> message.startsWith("$SYS/broker/clients/"));
      assertThat(broker.log()).doesNotContain(secretId());
      assertThat(curious.received()).noneMatch(message -> message.contains(secretId()));
    }
  }

  private Client historian() {
    return new Client(
        LinkOptions.persistent(broker.address(), broker.credentials(HISTORIAN)), "factory/#");
  }

  /** Connects with an id of choice and a clean session, which would empty one of that id. */
  private void takeOver(String id, List<String> user) {
    Command.Result result =
        broker.publish(
            Stream.concat(user.stream(), Stream.of("-i", id, "-t", "test", "-n"))
                .toArray(String[]::new));
    assertThat(result.exitCode()).describedAs(result.output()).isZero();
  }

  private String secretId() {
    return broker.credentials(HISTORIAN).clientId();
  }

  private static String idWith(String password) {
    return new Credentials(HISTORIAN, Optional.of(password)).clientId();
  }
}
