package io.mqttfactory.runtime.delivery.sender;

import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is on its way to the broker, and how much more may be. Live readings have room of their own:
 * the newest value does not wait behind a backlog. Thread-safe.
 */
final class Outgoing {

  private static final Logger log = LoggerFactory.getLogger(Outgoing.class);

  /** Beyond that the broker does not keep up: what is new then goes by replay. */
  private static final int MOST_LIVE = 100;

  /** With those below the link's own bound, beyond which it refuses. */
  private static final int MOST_ANSWERS = 800;

  private final MqttLink link;
  private final AtomicInteger live = new AtomicInteger();
  private final AtomicInteger answers = new AtomicInteger();

  Outgoing(MqttLink link) {
    this.link = link;
  }

  boolean hasRoomForLive() {
    return link.isConnected() && live.get() < MOST_LIVE;
  }

  /** How many replays may be handed over. */
  int roomForAnswers() {
    return Math.max(0, MOST_ANSWERS - answers.get());
  }

  void publishLive(OutgoingMessage message) {
    publish(message, live);
  }

  void publishAnswer(OutgoingMessage message) {
    publish(message, answers);
  }

  /** What is published here is committed: nothing that goes wrong may look as if it were not. */
  private void publish(OutgoingMessage message, AtomicInteger count) {
    count.incrementAndGet();
    try {
      link.publish(message).whenComplete((nothing, failure) -> count.decrementAndGet());
    } catch (RuntimeException failure) {
      count.decrementAndGet();
      log.warn("a message for {} was not published; it goes again", message.topic(), failure);
    }
  }
}
