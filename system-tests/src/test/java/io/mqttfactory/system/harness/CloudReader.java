package io.mqttfactory.system.harness;

import io.mqttfactory.model.DeliveryAcknowledgement;
import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.model.DeliveryTopics;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.ParsedReading;
import io.mqttfactory.model.Topics;
import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.model.cloud.AggregateFeed;
import io.mqttfactory.runtime.delivery.consumer.Ledger;
import io.mqttfactory.runtime.delivery.consumer.Statement;
import io.mqttfactory.runtime.delivery.consumer.Statements;
import io.mqttfactory.runtime.mqtt.BrokerAddress;
import io.mqttfactory.runtime.mqtt.Credentials;
import io.mqttfactory.runtime.mqtt.InboundMessage;
import io.mqttfactory.runtime.mqtt.LinkListener;
import io.mqttfactory.runtime.mqtt.LinkOptions;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import io.mqttfactory.runtime.mqtt.PahoMqttLink;
import io.mqttfactory.runtime.mqtt.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A consumer of the bridge that remembers how everything came. It follows the protocol, keeps per
 * window what the rule says, and outlives whatever happens to the brokers. Thread-safe.
 */
public final class CloudReader implements AutoCloseable {

  private static final DeliveryTopics TOPICS = DeliveryTopics.cloud(AggregateFeed.CLOUD.source());
  private static final long STATING_MILLIS = 100;

  /**
   * @param isLive whether it came on the public topic, not as a replay
   * @param isNew whether it was not there before
   * @param nanoTime when, by the clock of that name
   */
  public record Arrival(Aggregate aggregate, boolean isLive, boolean isNew, long nanoTime) {}

  private final String name;
  private final MqttLink link;
  private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor();
  private final Ledger ledger = new Ledger();
  private final Statements statements = new Statements();
  private final List<Arrival> arrivals = new ArrayList<>();
  private final SortedMap<Instant, Aggregate> kept = new TreeMap<>();
  private final List<String> complaints = new ArrayList<>();

  /**
   * @param name of a consumer that the bridge requires
   */
  CloudReader(String name, BrokerAddress cloud) {
    this.name = name;
    Credentials nobody = new Credentials(name, Optional.empty());
    link = new PahoMqttLink(LinkOptions.persistent(cloud, nobody));
    link.subscribe(
        Subscription.acknowledgedOnReturn(Topics.AGGREGATES, 1, message -> take(message, true)));
    link.subscribe(
        Subscription.acknowledgedOnReturn(
            TOPICS.replay(Topics.AGGREGATES), 0, message -> take(message, false)));
    link.subscribe(Subscription.acknowledgedOnReturn(TOPICS.offer(), 0, this::takeOffer));
    link.listen(
        new LinkListener() {
          @Override
          public void onConnected(boolean sessionPresent) {
            stateAnew();
          }
        });
  }

  void start() {
    link.start();
    teller.scheduleWithFixedDelay(
        this::state, STATING_MILLIS, STATING_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** What it keeps, by the start of the window. */
  public synchronized SortedMap<Instant, Aggregate> kept() {
    return new TreeMap<>(kept);
  }

  /** When the last window begins that it has. */
  synchronized Instant newest() {
    return kept.isEmpty() ? Instant.EPOCH : kept.lastKey();
  }

  /** How many windows it has. */
  public synchronized int windows() {
    return kept.size();
  }

  /** Everything in the order in which it came. */
  public synchronized List<Arrival> arrivals() {
    return List.copyOf(arrivals);
  }

  /** What came and is no aggregate. */
  synchronized List<String> complaints() {
    return List.copyOf(complaints);
  }

  private synchronized void take(InboundMessage message, boolean isLive) {
    ParsedReading<Aggregate> parsed = AggregateFeed.CLOUD.parse(message.payload());
    if (!(parsed instanceof ParsedReading.Valid<Aggregate> valid)) {
      complaints.add("not an aggregate: " + parsed);
      return;
    }
    Aggregate aggregate = valid.reading();
    Ledger.Change change = ledger.change();
    boolean isNew =
        change.receive(aggregate.key().orElseThrow(), Instant.now())
            == io.mqttfactory.runtime.delivery.consumer.Verdict.NEW;
    change.apply();
    statements.received(aggregate.key().orElseThrow(), isNew);
    arrivals.add(new Arrival(aggregate, isLive, isNew, System.nanoTime()));
    kept.merge(aggregate.windowStart(), aggregate, (old, next) -> next.replaces(old) ? next : old);
  }

  private synchronized void takeOffer(InboundMessage message) {
    DeliveryOffer offer = Json.read(message.payload(), DeliveryOffer.class);
    Ledger.Change change = ledger.change();
    change.offer(TOPICS.source(), offer, !message.retained(), Instant.now());
    change.apply();
    statements.offered(TOPICS.source(), offer, !message.retained());
  }

  private synchronized void stateAnew() {
    statements.connected();
  }

  private synchronized void state() {
    if (!link.isConnected()) {
      return;
    }
    long now = TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    for (Statement due : statements.due(ledger::position, now)) {
      byte[] position = Json.write(new DeliveryAcknowledgement(due.stream().epoch(), due.upto()));
      link.publish(OutgoingMessage.event(TOPICS.acknowledgement(name), position));
    }
  }

  @Override
  public void close() {
    teller.shutdownNow();
    link.close();
  }
}
