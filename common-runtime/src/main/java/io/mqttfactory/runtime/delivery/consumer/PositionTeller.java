package io.mqttfactory.runtime.delivery.consumer;

import io.mqttfactory.model.DeliveryAcknowledgement;
import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.model.DeliveryTopics;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.runtime.mqtt.LinkListener;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Publishes a consumer's positions when {@link Statements} says so. The component tells it what it
 * has committed, on the thread that commits, and lets it speak there between its transactions: who
 * cannot commit says nothing (C4).
 */
public final class PositionTeller {

  private static final int MOST_IN_FLIGHT = 20;

  private final MqttLink link;
  private final String consumer;
  private final Function<String, DeliveryTopics> topics;
  private final Statements statements = new Statements();
  private final Map<StreamId, Long> unsent = new LinkedHashMap<>();
  private boolean connected;
  private int inFlight;

  /**
   * Listens on the link, which must not be started yet.
   *
   * @param consumer who states
   * @param topics those of a source on this link's broker
   */
  public PositionTeller(MqttLink link, String consumer, Function<String, DeliveryTopics> topics) {
    this.link = link;
    this.consumer = consumer;
    this.topics = topics;
    link.listen(
        new LinkListener() {
          @Override
          public void onConnected(boolean sessionPresent) {
            synchronized (PositionTeller.this) {
              connected = true;
              unsent.clear();
            }
          }
        });
  }

  /** An offer was taken in, and committed if there was anything to commit. */
  public void offered(String source, DeliveryOffer offer, boolean isLive) {
    statements.offered(source, offer, isLive);
  }

  /** A reading is committed, or was before. */
  public void received(ReadingKey key, boolean isNew) {
    statements.received(key, isNew);
  }

  /**
   * States what is due. To be called often, in any case after each commit and several times a
   * second.
   *
   * @param positions as they are committed
   */
  public void tell(ToLongFunction<StreamId> positions) {
    if (!link.isConnected()) {
      return;
    }
    if (takeConnected()) {
      statements.connected();
    }
    List<Statement> due = statements.due(positions, System.nanoTime() / 1_000_000);
    if (!due.isEmpty()) {
      synchronized (this) {
        due.forEach(statement -> unsent.put(statement.stream(), statement.upto()));
      }
      publishSome();
    }
  }

  private synchronized boolean takeConnected() {
    boolean taken = connected;
    connected = false;
    return taken;
  }

  /** What is newer has replaced what was not sent yet, so that no backlog can build up. */
  private void publishSome() {
    while (true) {
      OutgoingMessage message = next();
      if (message == null) {
        return;
      }
      link.publish(message).whenComplete((nothing, failure) -> settled());
    }
  }

  private synchronized OutgoingMessage next() {
    if (unsent.isEmpty() || inFlight >= MOST_IN_FLIGHT) {
      return null;
    }
    Map.Entry<StreamId, Long> first = unsent.entrySet().iterator().next();
    unsent.remove(first.getKey());
    inFlight++;
    StreamId stream = first.getKey();
    return OutgoingMessage.event(
        topics.apply(stream.source()).acknowledgement(consumer),
        Json.write(new DeliveryAcknowledgement(stream.epoch(), first.getValue())));
  }

  private void settled() {
    synchronized (this) {
      inFlight--;
    }
    if (link.isConnected()) {
      publishSome();
    }
  }
}
