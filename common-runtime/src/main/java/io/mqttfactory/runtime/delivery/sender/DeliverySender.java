package io.mqttfactory.runtime.delivery.sender;

import io.mqttfactory.model.DeliveryTopics;
import io.mqttfactory.model.SafeText;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.RateLimitedLog;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import io.mqttfactory.runtime.store.StorageException;
import io.mqttfactory.runtime.store.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends readings so that none is lost: commits them to the outbox and publishes them here, and lets
 * an {@link Answerer} answer what consumers state. What both decide is {@link Sender}'s.
 *
 * <p>Readings come from one thread of the caller's; answers happen on a thread of their own, which
 * is there from the link's first connection on: {@link #start()} before the link's.
 */
public final class DeliverySender implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(DeliverySender.class);

  private final SqliteOutbox outbox;
  private final Sender sender;
  private final Quota quota;
  private final PayloadCheck check;
  private final Optional<SentLedger> sentLedger;
  private final OutboxHealth health;
  private final Outgoing outgoing;
  private final RateLimitedLog warnings = new RateLimitedLog(log);
  private final DeliveryMetrics metrics;
  private final Answerer answerer;

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
    this.answerer = new Answerer(component, link, outbox, sender, outgoing, health, metrics);
    answerer.subscribe(topics, config.required());
  }

  /** Begins to answer consumers. */
  public void start() {
    answerer.start();
  }

  /**
   * Commits readings in one transaction, and then publishes the last one, if there is a connection:
   * those before it are late already and go to whoever lacks them (S1, S2). A reading that
   * consumers would refuse is logged and gets no number.
   *
   * @throws StorageException if they could not be committed: none of them is, and no number is used
   */
  public void send(String topic, List<? extends Numbered> readings) {
    commitAndPublish(topic, fitting(topic, readings), true, () -> null);
  }

  /**
   * Like {@link #send(String, List)}, together with changes of the caller's own to the outbox's
   * database: either both are committed or nothing is. Those changes are made first, under this
   * sender's lock and the database's. They speak of these readings, so here one that consumers
   * would refuse undoes all.
   *
   * @param isNew whether the last reading goes out live; what is not new is only ever replayed (S2)
   * @param alongside must not begin a transaction of its own; what it throws undoes all
   * @throws UnfitException if consumers would refuse one of the readings
   * @throws StorageException if the storage is at fault
   * @throws io.mqttfactory.runtime.store.UnstorableException if the changes are
   * @throws IllegalStateException if the caller is in a transaction of another part
   */
  public void send(
      String topic,
      List<? extends Numbered> readings,
      boolean isNew,
      Transactions.Work<?> alongside) {
    for (Numbered reading : readings) {
      Optional<String> misfit = misfit(topic, reading);
      if (misfit.isPresent()) {
        throw new UnfitException(topic, misfit.get());
      }
    }
    commitAndPublish(topic, readings, isNew, alongside);
  }

  private List<? extends Numbered> fitting(String topic, List<? extends Numbered> readings) {
    return readings.stream().filter(reading -> isFit(topic, reading)).toList();
  }

  private boolean isFit(String topic, Numbered reading) {
    Optional<String> misfit = misfit(topic, reading);
    misfit.ifPresent(
        reason -> warnings.warn("unfit", "topic=" + topic + " reading not sent: " + reason));
    return misfit.isEmpty();
  }

  /** Any number will do to see whether consumers take it; the real one is used only then. */
  private Optional<String> misfit(String topic, Numbered reading) {
    Optional<String> misfit = check.misfit(topic, reading.payload(outbox.currentEpoch(), 1));
    misfit.ifPresent(reason -> metrics.countRefused());
    return misfit.map(reason -> SafeText.of(reason, 300));
  }

  private void commitAndPublish(
      String topic,
      List<? extends Numbered> readings,
      boolean isNew,
      Transactions.Work<?> alongside) {
    Optional<OutgoingMessage> live;
    outbox.requireNoTransactionOfAnother();
    synchronized (sender) {
      live = commit(topic, readings, isNew, alongside);
    }
    live.ifPresent(outgoing::publishLive);
  }

  /**
   * Whether the last row goes out live is decided here too: a statement that is answered meanwhile
   * must not find a row that seems not to have been sent.
   */
  private Optional<OutgoingMessage> commit(
      String topic,
      List<? extends Numbered> readings,
      boolean isNew,
      Transactions.Work<?> alongside) {
    List<OutboxRow> rows = new ArrayList<>();
    int dropped =
        outbox.inTransaction(
            () -> {
              alongside.run();
              readings.forEach(reading -> rows.add(outbox.append(topic, reading)));
              return quota.enforce(outbox);
            });
    noteDrops(dropped);
    sentLedger.ifPresent(ledger -> enter(ledger, rows));
    metrics.countCommitted(rows.size());
    return rows.isEmpty() || !isNew ? Optional.empty() : live(rows.get(rows.size() - 1));
  }

  /** The readings are committed: whatever goes wrong here must not look as if they were not. */
  private void enter(SentLedger ledger, List<OutboxRow> rows) {
    try {
      rows.forEach(ledger::committed);
    } catch (UncheckedIOException failure) {
      warnings.warn("sent ledger", failure.getMessage() + ": " + failure.getCause());
    }
  }

  private Optional<OutgoingMessage> live(OutboxRow row) {
    if (!outgoing.hasRoomForLive()) {
      return Optional.empty();
    }
    metrics.countPublished();
    return Optional.of(sender.live(row, nowMillis()));
  }

  private void noteDrops(int dropped) {
    if (dropped > 0) {
      sender.dropped();
      answerer.wake();
      warnings.warn(
          "quota",
          "the outbox is full: dropped the oldest rows=" + dropped + ", consumers see a gap");
    }
    health.dropped(dropped, nowMillis());
  }

  /** By a clock that never goes back. */
  static long nowMillis() {
    return System.nanoTime() / 1_000_000;
  }

  /** The epoch in use, for people. */
  public String epoch() {
    synchronized (sender) {
      return outbox.currentEpoch();
    }
  }

  /** The counts, for the statistics in the log. */
  public DeliveryMetrics metrics() {
    return metrics;
  }

  @Override
  public void close() throws IOException {
    answerer.close();
    warnings.tellWhatWasKeptBack();
    if (sentLedger.isPresent()) {
      sentLedger.get().close();
    }
  }
}
