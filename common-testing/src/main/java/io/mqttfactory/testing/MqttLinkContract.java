package io.mqttfactory.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.runtime.mqtt.BrokerAddress;
import io.mqttfactory.runtime.mqtt.Credentials;
import io.mqttfactory.runtime.mqtt.InboundMessage;
import io.mqttfactory.runtime.mqtt.LinkFactory;
import io.mqttfactory.runtime.mqtt.LinkOptions;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.NotConnectedException;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import io.mqttfactory.runtime.mqtt.Subscription;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every MQTT link does, whatever is behind it. */
public abstract class MqttLinkContract {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<MqttLink> opened = new CopyOnWriteArrayList<>();

  /** Makes the links under test. */
  protected abstract LinkFactory links();

  /** The broker they talk to. */
  protected abstract BrokerAddress broker();

  @AfterEach
  void closeLinks() {
    opened.forEach(MqttLink::close);
  }

  @Test
  void deliversWhatIsPublishedToWhoSubscribed() {
    List<String> received = new CopyOnWriteArrayList<>();
    started(link("reader", true), subscription("a/+", received));
    MqttLink writer = started(link("writer", true));

    writer.publish(OutgoingMessage.event("a/b", "one".getBytes(StandardCharsets.UTF_8))).join();
    writer.publish(OutgoingMessage.event("other", "two".getBytes(StandardCharsets.UTF_8))).join();
    writer.publish(OutgoingMessage.event("a/c", "three".getBytes(StandardCharsets.UTF_8))).join();

    await().atMost(PATIENCE).until(() -> received.size() == 2);
    assertThat(received).containsExactly("one", "three");
  }

  @Test
  void marksRetainedMessagesThatWereThereBefore() {
    MqttLink writer = started(link("writer", true));
    writer.publish(OutgoingMessage.state("state/x", "old")).join();
    List<Boolean> retained = new CopyOnWriteArrayList<>();

    started(
        link("reader", true),
        Subscription.acknowledgedOnReturn(
            "state/x", 1, message -> retained.add(message.retained())));
    await().atMost(PATIENCE).until(() -> retained.size() == 1);
    writer.publish(OutgoingMessage.state("state/x", "new")).join();

    await().atMost(PATIENCE).until(() -> retained.size() == 2);
    assertThat(retained).containsExactly(true, false);
  }

  @Test
  void deliversAgainAfterReconnectWhatWasNotAcknowledged() {
    List<InboundMessage> received = new CopyOnWriteArrayList<>();
    MqttLink reader =
        started(
            link("keeper", false), Subscription.acknowledgedByHandler("work/#", 1, received::add));
    MqttLink writer = started(link("writer", true));
    for (String text : List.of("first", "second", "third")) {
      writer.publish(OutgoingMessage.event("work/a", text.getBytes(StandardCharsets.UTF_8))).join();
    }
    await().atMost(PATIENCE).until(() -> received.size() == 3);
    received.get(0).acknowledge();

    reader.reconnect("the test wants it again");

    await().atMost(PATIENCE).until(() -> received.size() == 5);
    assertThat(received.subList(3, 5))
        .extracting(MqttLinkContract::text)
        .containsExactly("second", "third");
    received.subList(3, 5).forEach(InboundMessage::acknowledge);
  }

  @Test
  void acknowledgingOnAnEarlierConnectionDoesNothing() {
    List<InboundMessage> received = new CopyOnWriteArrayList<>();
    MqttLink reader =
        started(
            link("late", false), Subscription.acknowledgedByHandler("late/#", 1, received::add));
    MqttLink writer = started(link("writer", true));
    writer
        .publish(OutgoingMessage.event("late/a", "again".getBytes(StandardCharsets.UTF_8)))
        .join();
    await().atMost(PATIENCE).until(() -> received.size() == 1);
    reader.reconnect("the test wants it again");
    await().atMost(PATIENCE).until(() -> received.size() == 2);

    received.get(0).acknowledge();
    reader.reconnect("and once more");

    await().atMost(PATIENCE).until(() -> received.size() == 3);
    received.get(2).acknowledge();
  }

  @Test
  void aMessageIsRefusedWhileThereIsNoConnection() {
    MqttLink link = link("nobody", true);

    assertThatThrownBy(() -> link.publish(OutgoingMessage.event("a", new byte[] {1})).join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(NotConnectedException.class);
  }

  @Test
  void aHandlerThatThrowsDoesNotEndTheConnection() {
    List<String> received = new CopyOnWriteArrayList<>();
    started(
        link("clumsy", true),
        Subscription.acknowledgedOnReturn(
            "poison",
            1,
            message -> {
              throw new IllegalStateException("poison, as this test wants it");
            }),
        subscription("good", received));
    MqttLink writer = started(link("writer", true));

    writer.publish(OutgoingMessage.event("poison", new byte[] {1})).join();
    writer.publish(OutgoingMessage.event("good", "alive".getBytes(StandardCharsets.UTF_8))).join();

    await().atMost(PATIENCE).until(() -> received.equals(List.of("alive")));
  }

  protected final MqttLink link(String user, boolean cleanSession) {
    Credentials credentials = new Credentials(user, Optional.empty());
    MqttLink link =
        links()
            .create(
                cleanSession
                    ? LinkOptions.clean(broker(), credentials)
                    : LinkOptions.persistent(broker(), credentials));
    opened.add(link);
    return link;
  }

  protected static MqttLink started(MqttLink link, Subscription... subscriptions) {
    for (Subscription subscription : subscriptions) {
      link.subscribe(subscription);
    }
    link.start();
    await().atMost(PATIENCE).until(link::isConnected);
    return link;
  }

  private static Subscription subscription(String filter, List<String> received) {
    return Subscription.acknowledgedOnReturn(filter, 1, message -> received.add(text(message)));
  }

  private static String text(InboundMessage message) {
    return new String(message.payload(), StandardCharsets.UTF_8);
  }
}
