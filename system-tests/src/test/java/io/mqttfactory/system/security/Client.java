package io.mqttfactory.system.security;

import io.mqttfactory.runtime.mqtt.Credentials;
import io.mqttfactory.runtime.mqtt.LinkListener;
import io.mqttfactory.runtime.mqtt.LinkOptions;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import io.mqttfactory.runtime.mqtt.PahoMqttLink;
import io.mqttfactory.runtime.mqtt.Subscription;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * A client on the factory's own link. It counts its connections, and keeps what comes as "topic
 * text".
 */
final class Client implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final MqttLink link;
  private final List<String> received = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger losses = new AtomicInteger();
  private volatile boolean sessionPresent;

  /** Connects and subscribes. */
  Client(LinkOptions options, String... filters) {
    link = new PahoMqttLink(options);
    for (String filter : filters) {
      link.subscribe(
          Subscription.acknowledgedOnReturn(
              filter,
              1,
              message ->
                  received.add(
                      message.topic()
                          + " "
                          + new String(message.payload(), StandardCharsets.UTF_8))));
    }
    link.listen(
        new LinkListener() {
          @Override
          public void onConnected(boolean present) {
            sessionPresent = present;
            connections.incrementAndGet();
          }

          @Override
          public void onConnectionLost() {
            losses.incrementAndGet();
          }
        });
    link.start();
    awaitConnections(1);
  }

  /** Who nobody is. Its client id is its name. */
  static Credentials anonymous(String name) {
    return new Credentials(name, Optional.empty());
  }

  /**
   * At QoS 1. Returns when the broker has confirmed, which it does even if it drops the message.
   */
  void publish(OutgoingMessage message) {
    link.publish(message).orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** Publishes what cannot be mistaken, after everything that was published here before. */
  String mark(String topic) {
    String marker = "marker " + UUID.randomUUID();
    publish(OutgoingMessage.event(topic, marker.getBytes(StandardCharsets.UTF_8)));
    return topic + " " + marker;
  }

  /** Waits for it. */
  void await(String message) {
    patience(message).until(() -> received.contains(message));
  }

  /** All so far, in order. */
  List<String> received() {
    return List.copyOf(received);
  }

  int losses() {
    return losses.get();
  }

  /** Whether the broker still had the session at the last connect. */
  boolean foundItsSession() {
    return sessionPresent;
  }

  /**
   * Vanishes without a word, and returns when it is connected again: the broker is done with it.
   */
  void vanishAndReturn() {
    int before = connections.get();
    link.reconnect("the test cuts the connection");
    awaitConnections(before + 1);
  }

  void awaitConnections(int count) {
    patience(count + " connections").until(() -> connections.get() >= count && link.isConnected());
  }

  @Override
  public void close() {
    link.close();
  }

  private static ConditionFactory patience(String what) {
    return Awaitility.await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(10));
  }
}
