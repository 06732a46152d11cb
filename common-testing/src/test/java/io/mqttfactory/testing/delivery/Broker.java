package io.mqttfactory.testing.delivery;

import io.mqttfactory.model.DeliveryTopics;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What the protocol uses of a broker: retained messages, a queue per consumer for the public topic
 * (QoS 1, persistent session), nothing kept for the other topics (QoS 0, or a clean session). It
 * can be emptied, and set back to what it was.
 */
final class Broker {

  static final String SOURCE = "PLC1";
  static final String PUBLIC = "factory/line1";
  static final DeliveryTopics TOPICS = DeliveryTopics.local(SOURCE);
  private static final String ACKNOWLEDGEMENTS = TOPICS.acknowledgement("X").replace("X", "");

  /**
   * @param queued number in the receiver's queue; 0 if it is not from there
   */
  record Delivery(String topic, byte[] payload, boolean retained, long queued) {}

  /**
   * A client's connection; what is under way on it when it closes is gone. Offers keep their order
   * on it, as MQTT has it for one topic; readings and statements come as they like, which is harder
   * than MQTT is.
   */
  static final class Connection {
    private final Network.InOrder offersIn = new Network.InOrder();
    private final Network.InOrder offersOut = new Network.InOrder();
    private final String client;
    private final Consumer<Delivery> receiver;
    private boolean open = true;

    private Connection(String client, Consumer<Delivery> receiver) {
      this.client = client;
      this.receiver = receiver;
    }

    boolean isOpen() {
      return open;
    }

    void close() {
      open = false;
    }
  }

  private record State(
      Map<String, byte[]> retained, Map<String, Map<Long, OutgoingMessage>> queues) {

    static State empty() {
      return new State(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    State copy() {
      State copy = new State(new LinkedHashMap<>(retained), new LinkedHashMap<>());
      queues.forEach((client, queue) -> copy.queues.put(client, new LinkedHashMap<>(queue)));
      return copy;
    }
  }

  private final Simulation simulation;
  private final Network network;
  private final Audit audit;
  private final int queueCap;
  private final List<State> snapshots = new ArrayList<>();
  private final Map<String, Connection> online = new LinkedHashMap<>();
  private State state = State.empty();
  private boolean up = true;
  private boolean retainsNextStatement;
  private long queued;

  Broker(Simulation simulation, Network network, Audit audit, int queueCap) {
    this.simulation = simulation;
    this.network = network;
    this.audit = audit;
    this.queueCap = queueCap;
  }

  boolean isUp() {
    return up;
  }

  /** A sender: it hears statements, and nothing is kept for it. */
  Connection connectSender(Consumer<Delivery> receiver) {
    Connection connection = connect(SOURCE, receiver);
    state.retained.forEach(
        (topic, payload) -> {
          if (topic.startsWith(ACKNOWLEDGEMENTS)) {
            deliver(connection, new Delivery(topic, payload, true, 0));
          }
        });
    return connection;
  }

  /** A consumer: it gets the last offer, and what was queued for it and not acknowledged. */
  Connection connectConsumer(String name, Consumer<Delivery> receiver) {
    Connection connection = connect(name, receiver);
    Map<Long, OutgoingMessage> queue =
        state.queues.computeIfAbsent(name, absent -> new LinkedHashMap<>());
    byte[] offer = state.retained.get(TOPICS.offer());
    if (offer != null) {
      deliver(connection, new Delivery(TOPICS.offer(), offer, true, 0));
    }
    queue.forEach(
        (number, message) ->
            deliver(connection, new Delivery(message.topic(), message.payload(), false, number)));
    return connection;
  }

  /**
   * A message is on its way to the broker; it arrives while the connection is its client's last.
   */
  void send(Connection connection, OutgoingMessage message) {
    Runnable arrival =
        () -> {
          if (online.get(connection.client) == connection) {
            arrived(message);
          }
        };
    network.carry(
        arrival,
        message.topic().equals(TOPICS.offer()) ? connection.offersIn : new Network.InOrder());
  }

  void arrived(OutgoingMessage message) {
    if (!up) {
      return;
    }
    String topic = message.topic();
    if (message.retained() || (topic.startsWith(ACKNOWLEDGEMENTS) && retainsNextStatement)) {
      retainsNextStatement &= message.retained();
      state.retained.put(topic, message.payload());
    }
    if (topic.equals(PUBLIC)) {
      state.queues.forEach((client, queue) -> enqueue(client, queue, message));
      return;
    }
    boolean toSender = topic.startsWith(ACKNOWLEDGEMENTS);
    online.forEach(
        (client, connection) -> {
          if (client.equals(SOURCE) == toSender) {
            deliver(connection, new Delivery(topic, message.payload(), false, 0));
          }
        });
  }

  /** MQTT's acknowledgement; valid on the connection of the message only. */
  void acknowledge(Connection connection, Delivery delivery) {
    network.carry(
        () -> {
          if (connection.open && delivery.queued() > 0) {
            state.queues.get(connection.client).remove(delivery.queued());
          }
        });
  }

  void snapshot() {
    snapshots.add(state.copy());
  }

  /** Somebody publishes one statement with the retain flag, against the rules. */
  void retainNextStatement() {
    retainsNextStatement = true;
  }

  void crash() {
    up = false;
    online.values().forEach(Connection::close);
    online.clear();
  }

  void startAsItWas() {
    simulation.log("broker starts");
    up = true;
  }

  void startEmpty() {
    simulation.log("broker starts empty");
    startWith(State.empty());
  }

  void startSetBack() {
    if (snapshots.isEmpty()) {
      startEmpty();
      return;
    }
    simulation.log("broker starts, set back");
    startWith(simulation.anyOf(snapshots).copy());
  }

  private void startWith(State other) {
    state.queues.forEach(
        (client, queue) -> {
          Map<Long, OutgoingMessage> left = other.queues.getOrDefault(client, Map.of());
          queue.forEach(
              (number, message) -> {
                if (!left.containsKey(number)) {
                  audit.lostByBroker(client, message.payload());
                }
              });
        });
    state = other;
    up = true;
  }

  private Connection connect(String client, Consumer<Delivery> receiver) {
    Connection before = online.get(client);
    if (before != null) {
      before.close();
    }
    Connection connection = new Connection(client, receiver);
    online.put(client, connection);
    return connection;
  }

  private void enqueue(String client, Map<Long, OutgoingMessage> queue, OutgoingMessage message) {
    if (queue.size() >= queueCap) {
      return;
    }
    queue.put(++queued, message);
    audit.queued(client, message.payload());
    Connection connection = online.get(client);
    if (connection != null) {
      deliver(connection, new Delivery(message.topic(), message.payload(), false, queued));
    }
  }

  private void deliver(Connection connection, Delivery delivery) {
    network.carry(
        () -> {
          if (connection.open) {
            connection.receiver.accept(delivery);
          }
        },
        delivery.topic().equals(TOPICS.offer()) ? connection.offersOut : new Network.InOrder());
  }
}
