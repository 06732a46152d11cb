package io.mqttfactory.testing;

import io.mqttfactory.runtime.mqtt.InboundMessage;
import io.mqttfactory.runtime.mqtt.LinkListener;
import io.mqttfactory.runtime.mqtt.LinkOptions;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.NotConnectedException;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import io.mqttfactory.runtime.mqtt.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client of the in-memory broker. */
final class InMemoryLink implements MqttLink {

  private static final Logger log = LoggerFactory.getLogger(InMemoryLink.class);

  private final InMemoryBroker broker;
  private final LinkOptions options;
  private final List<Subscription> subscriptions = new ArrayList<>();
  private final List<LinkListener> listeners = new ArrayList<>();
  private volatile InMemorySession session;
  private volatile int connection;
  private volatile boolean started;

  InMemoryLink(InMemoryBroker broker, LinkOptions options) {
    this.broker = broker;
    this.options = options;
  }

  @Override
  public void subscribe(Subscription subscription) {
    requireNotStarted();
    subscriptions.add(subscription);
  }

  @Override
  public void listen(LinkListener listener) {
    requireNotStarted();
    listeners.add(listener);
  }

  @Override
  public void start() {
    requireNotStarted();
    started = true;
    broker.later(this::tryToConnect);
  }

  @Override
  public CompletableFuture<Void> publish(OutgoingMessage message) {
    CompletableFuture<Void> result = new CompletableFuture<>();
    broker.later(
        () -> {
          if (!isConnected()) {
            result.completeExceptionally(new NotConnectedException("not connected"));
            return;
          }
          try {
            broker.route(message);
            result.complete(null);
          } catch (RuntimeException refused) {
            result.completeExceptionally(refused);
          }
        });
    return result;
  }

  @Override
  public boolean isConnected() {
    return session != null;
  }

  @Override
  public void reconnect(String reason) {
    broker.later(
        () -> {
          lose();
          tryToConnect();
        });
  }

  @Override
  public void close() {
    broker.run(
        () -> {
          if (isConnected()) {
            listeners.forEach(LinkListener::onClosing);
          }
        });
    broker.run(
        () -> {
          disconnect();
          broker.remove(this);
        });
  }

  /** On the broker's thread. */
  void tryToConnect() {
    if (!started || isConnected() || !broker.isReachable()) {
      return;
    }
    boolean present = broker.hasSession(options);
    InMemorySession mine = broker.session(options);
    if (mine.isAttached()) {
      throw new IllegalStateException("two clients use one id: " + options.credentials());
    }
    int number = ++connection;
    session = mine;
    mine.attach((id, message, qos, retained) -> deliver(number, id, message, qos, retained));
    for (Subscription subscription : subscriptions) {
      mine.subscribe(subscription.filter(), subscription.qos());
      broker
          .retainedFor(subscription.filter())
          .forEach(
              message -> mine.send(message, Math.min(subscription.qos(), message.qos()), true));
    }
    listeners.forEach(listener -> listener.onConnected(present));
  }

  /** On the broker's thread: the connection ends without a disconnect. */
  void lose() {
    if (isConnected()) {
      disconnect();
      options.will().ifPresent(broker::route);
      listeners.forEach(LinkListener::onConnectionLost);
    }
  }

  private void disconnect() {
    InMemorySession mine = session;
    session = null;
    connection++;
    if (mine != null) {
      mine.detach();
      if (options.cleanSession()) {
        broker.forgetSession(options);
      }
    }
  }

  private void deliver(int number, int id, OutgoingMessage message, int qos, boolean retained) {
    Subscription subscription =
        subscriptions.stream()
            .filter(candidate -> candidate.matches(message.topic()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("nobody subscribed " + message.topic()));
    InboundMessage inbound =
        new InboundMessage(
            message.topic(),
            message.payload(),
            qos,
            retained,
            () -> broker.later(() -> acknowledge(number, id, qos)));
    try {
      subscription.handler().accept(inbound);
    } catch (RuntimeException failure) {
      log.error("the handler of {} failed", message.topic(), failure);
    }
  }

  private void acknowledge(int number, int id, int qos) {
    InMemorySession mine = session;
    if (qos == 1 && mine != null && number == connection) {
      mine.acknowledge(id);
    }
  }

  private void requireNotStarted() {
    if (started) {
      throw new IllegalStateException("the link is started already");
    }
  }
}
