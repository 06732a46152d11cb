package io.mqttfactory.runtime.consumer;

import io.mqttfactory.model.DeliveryTopics;
import io.mqttfactory.model.Feed;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.consumer.Arrival.Kind;
import io.mqttfactory.runtime.mqtt.InboundMessage;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.Subscription;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The bounded queue between the link and the writer. When it is full, the link's thread waits a
 * little: the broker's connection backs up, as it should while the writer is busy. If there is
 * still no room, a message of QoS 1 is left unacknowledged, and once the queue has drained the link
 * connects anew so that the broker delivers again what was left; replays and offers come again by
 * themselves; another message of QoS 0 is lost. All of them are counted.
 */
final class Intake {

  private static final String CONDITION = "queue";

  private final IntakeLimits limits;
  private final Clock clock;
  private final Health health;
  private final BlockingQueue<Arrival> queue;
  private final AtomicLong queuedBytes = new AtomicLong();
  private final AtomicLong dropped = new AtomicLong();
  private final AtomicLong leftAtBroker = new AtomicLong();
  private final AtomicLong leftAtSender = new AtomicLong();
  private volatile boolean full;
  private volatile boolean mustRecover;
  private volatile boolean stopped;

  Intake(IntakeLimits limits, Clock clock, Health health) {
    this.limits = limits;
    this.clock = clock;
    this.health = health;
    this.queue = new LinkedBlockingQueue<>(limits.queueSize());
  }

  /** A source has one offer, on however many topics it publishes. */
  void subscribeTo(MqttLink link, ConsumerConfig config) {
    Set<String> sources = new HashSet<>();
    for (Feed<?> feed : config.feeds()) {
      DeliveryTopics delivery = config.topics().apply(feed.source());
      subscribe(link, feed.topic(), 1, feed, Kind.LIVE);
      // QoS 0: the broker must not queue for who is away what is said again anyway.
      if (sources.add(feed.source())) {
        subscribe(link, delivery.offer(), 0, feed, Kind.OFFER);
      }
      subscribe(link, delivery.replay(feed.topic()), 0, feed, Kind.REPLAY);
    }
  }

  private void subscribe(MqttLink link, String topic, int qos, Feed<?> feed, Kind kind) {
    link.subscribe(
        Subscription.acknowledgedByHandler(topic, qos, message -> receive(kind, feed, message)));
  }

  /** On the link's thread: returns at once unless the queue is full. */
  void receive(Kind kind, Feed<?> feed, InboundMessage message) {
    Arrival arrival = new Arrival(kind, feed, message, clock.instant(), System.nanoTime());
    long bytes = queuedBytes.addAndGet(message.payload().length);
    if (stopped || bytes > limits.queueBytes() || !enqueue(arrival)) {
      queuedBytes.addAndGet(-message.payload().length);
      refuse(arrival);
    }
  }

  /**
   * Waits only once: while messages are being left behind, waiting for each would stop the link.
   * For what comes again it does not wait at all: an offer that waited could be overtaken by one on
   * the next connection.
   */
  private boolean enqueue(Arrival arrival) {
    try {
      boolean waits = !full && !arrival.kind().comesAgain();
      long patience = waits ? limits.patience().toMillis() : 0;
      return queue.offer(arrival, patience, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * The flags come after what they are about: {@link #recover}, on the writer's thread, takes back
   * what it finds flagged.
   */
  private void refuse(Arrival arrival) {
    if (arrival.kind().comesAgain()) {
      leftAtSender.incrementAndGet();
      return;
    }
    boolean lost = arrival.message().qos() == 0;
    (lost ? dropped : leftAtBroker).incrementAndGet();
    if (!stopped) {
      health.degraded(
          CONDITION,
          lost
              ? "full: what comes now with QoS 0 is lost"
              : "full: what comes now must be delivered again by the broker");
      if (!lost) {
        mustRecover = true;
      }
      full = true;
    }
  }

  /**
   * Takes what waits, and for a moment what comes meanwhile.
   *
   * @return empty if nothing came for that long
   */
  List<Arrival> next(Duration patience) throws InterruptedException {
    List<Arrival> batch = new ArrayList<>();
    boolean more = pollInto(batch, patience.toNanos());
    while (more && batch.size() < limits.batchRows()) {
      queue.drainTo(batch, limits.batchRows() - batch.size());
      more = batch.size() < limits.batchRows() && pollInto(batch, pauseAllowed(batch.get(0)));
    }
    batch.forEach(arrival -> queuedBytes.addAndGet(-arrival.message().payload().length));
    return batch;
  }

  /**
   * A batch is closed when its first message has waited long enough, or when nothing came for a
   * fifth of that time: the broker may have sent all that it sends without acknowledgements.
   */
  private long pauseAllowed(Arrival first) {
    long untilFull = first.nanoTime() + limits.batchTime().toNanos() - System.nanoTime();
    return Math.min(untilFull, limits.batchTime().toNanos() / 5);
  }

  private boolean pollInto(List<Arrival> batch, long nanos) throws InterruptedException {
    Arrival arrival = nanos > 0 ? queue.poll(nanos, TimeUnit.NANOSECONDS) : null;
    return arrival != null && batch.add(arrival);
  }

  /** Asks the broker for what was left there, if something was and the queue has room again. */
  void recover(MqttLink link) {
    if (!full || !queue.isEmpty()) {
      return;
    }
    full = false;
    health.clear(CONDITION);
    if (mustRecover) {
      mustRecover = false;
      link.reconnect("the queue was full: what the broker delivered meanwhile is fetched again");
    }
  }

  /** Takes nothing more; what is queued can still be taken out. */
  void stop() {
    stopped = true;
  }

  /** Whether so much waits that nothing else should be done. */
  boolean hasBacklog() {
    return queue.size() > limits.batchRows() / 2;
  }

  int size() {
    return queue.size();
  }

  /** Messages of QoS 0 that were lost because the queue was full. */
  long dropped() {
    return dropped.get();
  }

  /** Replays and offers that their source sends again because the queue was full. */
  long leftAtSender() {
    return leftAtSender.get();
  }

  /** Messages of QoS 1 that the broker must deliver again because the queue was full. */
  long leftAtBroker() {
    return leftAtBroker.get();
  }
}
