package io.mqttfactory.runtime.delivery.sender;

import io.mqttfactory.model.DeliveryAcknowledgement;
import io.mqttfactory.model.DeliveryTopics;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.PayloadException;
import io.mqttfactory.model.SafeText;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.RateLimitedLog;
import io.mqttfactory.runtime.mqtt.InboundMessage;
import io.mqttfactory.runtime.mqtt.LinkListener;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import io.mqttfactory.runtime.mqtt.Subscription;
import io.mqttfactory.runtime.store.StorageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The half of a sender that listens: takes what consumers state, and lets a thread of its own send
 * what they lack, make offers and delete what everybody has. Outbox and {@link Sender} are used
 * under the lock of the latter, by this half and by the one that commits.
 */
final class Answerer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Answerer.class);

  private static final Duration TICK = Duration.ofSeconds(1);
  private static final Duration STOP = Duration.ofSeconds(3);

  private final Component component;
  private final MqttLink link;
  private final SqliteOutbox outbox;
  private final Sender sender;
  private final Outgoing outgoing;
  private final OutboxHealth health;
  private final DeliveryMetrics metrics;
  private final StatementInbox inbox = new StatementInbox();
  private final RateLimitedLog warnings = new RateLimitedLog(log);
  private final Thread thread;
  private volatile boolean stopping;

  Answerer(
      Component component,
      MqttLink link,
      SqliteOutbox outbox,
      Sender sender,
      Outgoing outgoing,
      OutboxHealth health,
      DeliveryMetrics metrics) {
    this.component = component;
    this.link = link;
    this.outbox = outbox;
    this.sender = sender;
    this.outgoing = outgoing;
    this.health = health;
    this.metrics = metrics;
    this.thread = new Thread(this::run, component.name() + "-delivery");
    thread.setDaemon(true);
  }

  /** Only before the link is started. */
  void subscribe(DeliveryTopics topics, Collection<String> consumers) {
    for (String consumer : consumers) {
      link.subscribe(
          Subscription.acknowledgedOnReturn(
              topics.acknowledgement(consumer), 1, message -> receive(consumer, message)));
    }
    link.listen(
        new LinkListener() {
          @Override
          public void onConnected(boolean sessionPresent) {
            inbox.connected();
          }
        });
  }

  void start() {
    thread.start();
  }

  /** There is something to tell before the next turn would come. */
  void wake() {
    inbox.wake();
  }

  /** S4: only live statements count; what is none is of no consequence. */
  private void receive(String consumer, InboundMessage message) {
    if (message.retained()) {
      metrics.countUnusable();
      return;
    }
    try {
      inbox.put(consumer, Json.read(message.payload(), DeliveryAcknowledgement.class));
    } catch (PayloadException misfit) {
      metrics.countUnusable();
      warnings.warn(
          "statement",
          "statement of " + consumer + " ignored: " + SafeText.of(misfit.getMessage()));
    }
  }

  private void run() {
    try {
      while (!stopping) {
        inbox.await(TICK);
        work();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error failure) {
      log.error("delivery has failed", failure);
      component.fail("delivery has failed: " + failure);
    }
  }

  private void work() {
    List<OutgoingMessage> answers = new ArrayList<>();
    try {
      synchronized (sender) {
        decide(answers);
        metrics.update(sender, outbox);
      }
      health.works();
    } catch (StorageException failure) {
      if (failure.isDamage()) {
        throw failure;
      }
      health.fails(failure);
    }
    answers.forEach(outgoing::publishAnswer);
  }

  /** Deleting comes last: where the disk is full it fails, and answers are needed all the more. */
  private void decide(List<OutgoingMessage> answers) {
    long now = DeliverySender.nowMillis();
    if (inbox.takeConnected()) {
      answers.add(sender.connected(now));
    }
    for (StatementInbox.Arrived arrived : inbox.takeAll()) {
      int room = outgoing.roomForAnswers() - answers.size();
      answers.addAll(
          sender.acknowledged(arrived.consumer(), arrived.statement(), Math.max(0, room), now));
    }
    if (link.isConnected()) {
      sender.tick(now).ifPresent(answers::add);
    }
    health.consumers(sender.complaints(now));
    sender.deleteAcknowledged();
    outbox.shrinkSome();
  }

  @Override
  public void close() {
    stopping = true;
    inbox.wake();
    try {
      thread.join(STOP.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    warnings.tellWhatWasKeptBack();
  }
}
