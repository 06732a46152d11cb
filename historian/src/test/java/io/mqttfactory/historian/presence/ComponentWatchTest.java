package io.mqttfactory.historian.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.runtime.mqtt.BrokerAddress;
import io.mqttfactory.runtime.mqtt.Credentials;
import io.mqttfactory.runtime.mqtt.LinkOptions;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.testing.InMemoryBroker;
import io.mqttfactory.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComponentWatchTest {

  private static final String SELF = "Historian";
  private static final Instant EARLIER = Instant.parse("2026-03-01T00:00:00Z");

  private final InMemoryBroker broker = new InMemoryBroker();
  private final SettableClock clock = SettableClock.ofWednesday();
  private final ComponentWatch watch =
      new ComponentWatch(
          SELF, clock, List.of(ComponentPresence.firstSeen("PLC9", EARLIER).in("online", EARLIER)));

  @BeforeEach
  void connect() {
    Credentials credentials = new Credentials(SELF, Optional.empty());
    MqttLink link =
        broker.create(LinkOptions.persistent(new BrokerAddress("nowhere", 1883), credentials));
    watch.subscribeTo(link);
    link.start();
    await().atMost(Duration.ofSeconds(30)).until(link::isConnected);
    broker.settle();
  }

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  void aNewNameTakesThePlaceOfTheOneThatIsGoneForTheLongestTime() {
    say("PLC1", "online");
    IntStream.rangeClosed(1, ComponentWatch.MAX_COMPONENTS)
        .forEach(
            number -> {
              clock.advance(Duration.ofSeconds(1));
              say("Stranger" + number, "offline");
            });

    assertThat(names())
        .hasSize(ComponentWatch.MAX_COMPONENTS)
        .contains(SELF, "PLC1", "PLC9", "Stranger100")
        .doesNotContain("Stranger1", "Stranger2", "Stranger3");
  }

  @Test
  void whoIsOnlineKeepsItsPlace() {
    IntStream.rangeClosed(1, ComponentWatch.MAX_COMPONENTS)
        .forEach(number -> say("Worker" + number, "online"));

    assertThat(names()).hasSize(ComponentWatch.MAX_COMPONENTS).contains(SELF, "PLC9", "Worker98");
    assertThat(names()).doesNotContain("Worker99");
  }

  @Test
  void whoEmptiesItsStatusIsForgottenAlsoInTheStore() {
    say("PLC1", "online");
    assertThat(watch.takeChanged()).isPresent();

    say("PLC1", "");

    assertThat(names()).containsExactly(SELF, "PLC9");
    assertThat(watch.takeChanged()).isPresent();
    assertThat(watch.takeChanged()).isEmpty();
  }

  @Test
  void whoWasNotHeardOfOnThisConnectionIsRememberedOnly() {
    say("PLC1", "online");
    assertThat(watch.isHeardOf("PLC1")).isTrue();
    assertThat(watch.isHeardOf(SELF)).isTrue();
    assertThat(watch.isHeardOf("PLC9")).isFalse();

    broker.cut();
    broker.settle();

    assertThat(watch.isHeardOf("PLC1")).isFalse();
  }

  private void say(String component, String status) {
    broker.publishRetained("status/" + component, status);
    broker.settle();
  }

  private List<String> names() {
    return watch.components().stream().map(ComponentPresence::component).toList();
  }
}
