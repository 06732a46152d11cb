package io.mqttfactory.testing.delivery;

import io.mqttfactory.model.DeliveryAcknowledgement;
import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.model.DeliveryOffer.HeldEpoch;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.runtime.delivery.consumer.Ledger;
import io.mqttfactory.runtime.delivery.consumer.Statement;
import io.mqttfactory.runtime.delivery.consumer.Statements;
import io.mqttfactory.runtime.delivery.consumer.Verdict;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import io.mqttfactory.testing.delivery.Broker.Connection;
import io.mqttfactory.testing.delivery.Broker.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Wires a {@link Ledger} and its {@link Statements} as a component does. */
final class ConsumerProcess extends Party {

  private final Audit audit;
  private final List<ConsumerDisk> backups = new ArrayList<>();
  private ConsumerDisk disk = new ConsumerDisk();
  private Ledger ledger;
  private Statements statements;
  private Batch batch;
  private double failureRate;

  ConsumerProcess(String name, Simulation simulation, Broker broker, Audit audit, Mutant mutant) {
    super(name, simulation, broker, mutant);
    this.audit = audit;
  }

  /** One transaction. */
  private static final class Batch {
    private final Ledger.Change change;
    private final Connection connection;
    private final Map<ReadingKey, String> stored = new LinkedHashMap<>();
    private final Set<ReadingKey> keys = new LinkedHashSet<>();
    private final Set<String> keyless = new LinkedHashSet<>();
    private final Set<String> conflicts = new LinkedHashSet<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    private Batch(Ledger.Change change, Connection connection) {
      this.change = change;
      this.connection = connection;
    }
  }

  ConsumerDisk disk() {
    return disk;
  }

  void setFailureRate(double rate) {
    failureRate = rate;
  }

  @Override
  void started() {
    ledger = disk.ledger.load();
    statements = new Statements();
    batch = null;
    every(200, this::state);
  }

  @Override
  Connection connect() {
    return broker.connectConsumer(name(), delivery -> guard(() -> take(delivery)));
  }

  @Override
  void connected() {
    statements.connected();
  }

  private void take(Delivery delivery) {
    if (batch != null && batch.connection != connection()) {
      // It was acknowledged on no connection, so the broker or the sender brings it again.
      batch = null;
    }
    if (batch == null) {
      Batch begun = new Batch(ledger.change(), connection());
      batch = begun;
      later(
          simulation.between(0, 150),
          () -> {
            if (batch == begun) {
              commit();
            }
          });
    }
    batch.deliveries.add(delivery);
    if (mutant == Mutant.BROKER_ACKNOWLEDGED_FIRST) {
      broker.acknowledge(connection(), delivery);
    }
    if (delivery.topic().equals(Broker.TOPICS.offer())) {
      takeOffer(Json.read(delivery.payload(), DeliveryOffer.class), delivery.retained());
    } else {
      takeReading(Message.of(delivery.payload()));
    }
    simulation.crashPoint("between a message and its commit");
  }

  private void takeOffer(DeliveryOffer offer, boolean retained) {
    simulation.log("%s gets %s offer %s", name(), retained ? "retained" : "live", offer);
    boolean isLive = !retained || mutant == Mutant.RETAINED_OFFER_COUNTS;
    Batch current = batch;
    Instant at = now();
    if (isLive && mutant == Mutant.CLOSES_NEVER_LISTED) {
      current.change.offer(Broker.SOURCE, listing(offer, disk.ledger.neverListed()), true, at);
    }
    DeliveryOffer taken = offer;
    if (mutant == Mutant.INCOMPLETE_OFFER_CLOSES) {
      taken = new DeliveryOffer(offer.outbox(), true, offer.epochs());
    }
    current.change.offer(Broker.SOURCE, taken, isLive, at);
    current.afterCommit.add(() -> statements.offered(Broker.SOURCE, offer, isLive));
  }

  /** The offer, and before it the given epochs as empty ones. */
  private static DeliveryOffer listing(DeliveryOffer offer, List<String> epochs) {
    List<HeldEpoch> all = new ArrayList<>();
    epochs.forEach(epoch -> all.add(new HeldEpoch(epoch, 1, 0)));
    all.addAll(offer.epochs());
    return new DeliveryOffer(offer.outbox(), false, all);
  }

  /** C1, and what has no key (C7). */
  private void takeReading(Message message) {
    simulation.log("%s gets %s", name(), message);
    if (message.key().isEmpty()) {
      batch.keyless.add(message.content());
      return;
    }
    ReadingKey key = message.key().get();
    if (mutant == Mutant.GAP_COUNTS_AS_SEEN && disk.ledger.isGap(key)) {
      batch.keys.add(key);
      return;
    }
    Verdict verdict = batch.change.receive(key, now());
    String known = batch.stored.getOrDefault(key, disk.data.get(key));
    boolean isNew = verdict == Verdict.NEW || (mutant == Mutant.DATA_DECIDES && known == null);
    if (isNew) {
      batch.stored.put(key, message.content());
    } else if (known != null && !known.equals(message.content())) {
      batch.conflicts.add(message.toString());
    }
    batch.keys.add(key);
    batch.afterCommit.add(() -> statements.received(key, isNew));
  }

  /** C3. */
  private void commit() {
    Batch done = batch;
    batch = null;
    simulation.crashPoint("before the commit of a consumer");
    if (failureRate > 0 && simulation.chance(failureRate)) {
      simulation.log("%s cannot commit", name());
      disconnect();
      return;
    }
    if (mutant == Mutant.STATED_FIRST) {
      takeOver(done);
      state();
    }
    disk.ledger.store(done.change);
    audit.stored(name(), disk, done.stored);
    disk.data.putAll(done.stored);
    disk.keyless.addAll(done.keyless);
    disk.conflicts.addAll(done.conflicts);
    audit.taken(name(), disk, done.keys);
    simulation.crashPoint("between the commit of a consumer and its acknowledgement");
    if (mutant != Mutant.STATED_FIRST) {
      takeOver(done);
    }
    for (Delivery delivery : done.deliveries) {
      broker.acknowledge(done.connection, delivery);
      simulation.crashPoint("after an acknowledgement to the broker");
    }
    if (simulation.chance(0.5)) {
      state();
    }
  }

  private static void takeOver(Batch done) {
    done.change.apply();
    done.afterCommit.forEach(Runnable::run);
  }

  /** C4. */
  private void state() {
    if (!isConnected()) {
      return;
    }
    for (Statement due : statements.due(ledger::position, simulation.now())) {
      String epoch = due.stream().epoch();
      simulation.log("%s states %s %d", name(), epoch, due.upto());
      audit.stated(name(), disk, epoch, due.upto());
      DeliveryAcknowledgement statement = new DeliveryAcknowledgement(epoch, due.upto());
      broker.send(
          connection(),
          OutgoingMessage.event(Broker.TOPICS.acknowledgement(name()), Json.write(statement)));
      simulation.crashPoint("between two statements");
    }
  }

  private Instant now() {
    return Instant.ofEpochMilli(simulation.now());
  }

  /** Ends as SIGTERM has it: what was received is committed. */
  void stop(int millis) {
    guard(
        () -> {
          if (batch != null) {
            commit();
          }
          restartAfter(millis);
        });
  }

  /** Retention deletes data. */
  void forgetSomeData() {
    disk.data.keySet().removeIf(key -> simulation.chance(0.5));
  }

  void backUp() {
    backups.add(disk.copy());
  }

  /** Somebody deletes the database of a process that is not running. */
  void wipe() {
    replace(new ConsumerDisk());
  }

  /** Somebody puts an old copy in the place of the database of a process that is not running. */
  void restore() {
    replace(backups.isEmpty() ? new ConsumerDisk() : simulation.anyOf(backups).copy());
  }

  private void replace(ConsumerDisk other) {
    simulation.log(
        "%s has another database: %d readings instead of %d",
        name(), other.everStored.size(), disk.everStored.size());
    audit.consumerReplaced(name(), disk, other);
    disk = other;
  }
}
