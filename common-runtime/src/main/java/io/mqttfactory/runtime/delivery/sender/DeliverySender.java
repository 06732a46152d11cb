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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends readings so that none is lost: commits them to the outbox, publishes them, and answers what
 * consumers state. What it decides is {@link Sender}'s; here are the threads, the link and the
 * outbox.
 *
 * <p>Readings come from one thread of the caller's; everything else happens on a thread of its own,
 * which it starts with the link's first connection in mind: {@link #start()} before the link's.
 */
public final class DeliverySender implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(DeliverySender.class);

  private static final Duration TICK = Duration.ofSeconds(1);
  private static final Duration STOP = Duration.ofSeconds(3);

  private final MqttLink link;
  private final SqliteOutbox outbox;
  private final Sender sender;
  private final Quota quota;
  private final PayloadCheck check;
  private final Optional<SentLedger> sentLedger;
  private final OutboxHealth health;
  private final Component component;
  private final StatementInbox inbox = new StatementInbox();
  private final Outgoing outgoing;
  private final RateLimitedLog warnings = new RateLimitedLog(log);
  private final DeliveryMetrics metrics;
  private final Thread thread;
  private volatile boolean stopping;

  /**
   * Subscribes on the link, which must not be started yet.
   *
   * @param check what consumers will say of a payload
   */
  public DeliverySender(
      Component component,
      MqttLink link,
      DeliveryTopics topics,
      SqliteOutbox outbox,
      DeliveryConfig config,
      PayloadCheck check) {
    this.component = component;
    this.link = link;
    this.outgoing = new Outgoing(link);
    this.outbox = outbox;
    this.quota = config.quota();
    this.check = check;
    this.health = new OutboxHealth(component.health());
    this.sentLedger = config.sentLedger().map(path -> SentLedger.open(topics.source(), path));
    this.sender =
        new Sender(
            topics,
            outbox,
            new LinkedHashSet<>(config.required()),
            SenderLimits.DEFAULT,
            nowMillis());
    this.metrics = new DeliveryMetrics(component.metrics());
    this.thread = new Thread(this::run, component.name() + "-delivery");
    thread.setDaemon(true);
    for (String consumer : config.required()) {
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

  /** Begins to answer consumers. */
  public void start() {
    thread.start();
  }

  /**
   * Commits readings in one transaction, and then publishes the last one, if there is a connection:
   * those before it are late already and go to whoever lacks them (S1, S2). A reading that
   * consumers would refuse is logged and gets no number.
   *
   * @throws StorageException if they could not be committed: none of them is, and no number is used
   */
  public void send(String topic, List<? extends Numbered> readings) {
    commit(topic, readings).ifPresent(outgoing::publishLive);
  }

  /**
   * Whether the last row goes out live is decided here too: a statement that is answered meanwhile
   * must not find a row that seems not to have been sent.
   */
  private synchronized Optional<OutgoingMessage> commit(
      String topic, List<? extends Numbered> readings) {
    List<OutboxRow> rows = new ArrayList<>();
    int dropped =
        outbox.inTransaction(
            () -> {
              readings.forEach(reading -> append(topic, reading).ifPresent(rows::add));
              return quota.enforce(outbox);
            });
    noteDrops(dropped);
    sentLedger.ifPresent(ledger -> enter(ledger, rows));
    metrics.countCommitted(rows.size());
    return rows.isEmpty() ? Optional.empty() : live(rows.get(rows.size() - 1));
  }

  /** The readings are committed: whatever goes wrong here must not look as if they were not. */
  private void enter(SentLedger ledger, List<OutboxRow> rows) {
    try {
      rows.forEach(ledger::committed);
    } catch (UncheckedIOException failure) {
      warnings.warn("sent ledger", failure.getMessage() + ": " + failure.getCause());
    }
  }

  private Optional<OutboxRow> append(String topic, Numbered reading) {
    // Any number will do to see whether consumers take it; the real one is used only then.
    Optional<String> misfit = check.misfit(topic, reading.payload(outbox.currentEpoch(), 1));
    if (misfit.isPresent()) {
      metrics.countRefused();
      warnings.warn(
          "unfit", "topic=" + topic + " reading not sent: " + SafeText.of(misfit.get(), 300));
      return Optional.empty();
    }
    return Optional.of(outbox.append(topic, reading));
  }

  private Optional<OutgoingMessage> live(OutboxRow row) {
    if (!outgoing.hasRoomForLive()) {
      return Optional.empty();
    }
    metrics.countPublished();
    return Optional.of(sender.live(row, nowMillis()));
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
      synchronized (this) {
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
    long now = nowMillis();
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

  private void noteDrops(int dropped) {
    if (dropped > 0) {
      sender.dropped();
      inbox.wake();
      warnings.warn(
          "quota",
          "the outbox is full: dropped the oldest rows=" + dropped + ", consumers see a gap");
    }
    health.dropped(dropped, nowMillis());
  }

  private static long nowMillis() {
    return System.nanoTime() / 1_000_000;
  }

  /** The epoch in use, for people. */
  public synchronized String epoch() {
    return outbox.currentEpoch();
  }

  /** The counts, for the statistics in the log. */
  public DeliveryMetrics metrics() {
    return metrics;
  }

  @Override
  public void close() throws IOException {
    stopping = true;
    inbox.wake();
    try {
      thread.join(STOP.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    warnings.tellWhatWasKeptBack();
    if (sentLedger.isPresent()) {
      sentLedger.get().close();
    }
  }
}
