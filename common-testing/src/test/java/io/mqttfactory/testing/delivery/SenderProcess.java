package io.mqttfactory.testing.delivery;

import io.mqttfactory.model.DeliveryAcknowledgement;
import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.model.DeliveryOffer.HeldEpoch;
import io.mqttfactory.model.Json;
import io.mqttfactory.runtime.delivery.sender.OutboxRow;
import io.mqttfactory.runtime.delivery.sender.Quota;
import io.mqttfactory.runtime.delivery.sender.Sender;
import io.mqttfactory.runtime.delivery.sender.SenderLimits;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import io.mqttfactory.testing.InMemoryOutbox;
import io.mqttfactory.testing.OutboxContents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Wires a {@link Sender} as the production code does, with a crash point at every step. */
final class SenderProcess extends Party {

  static final SenderLimits LIMITS =
      new SenderLimits(
          4,
          Duration.ofSeconds(2),
          Duration.ofSeconds(16),
          40,
          Duration.ofSeconds(10),
          Duration.ofSeconds(1),
          6,
          Duration.ofMinutes(10));

  private final Audit audit;
  private final Quota quota;
  private final InMemoryOutbox outbox;
  private final List<OutboxContents> backups = new ArrayList<>();
  private final Map<String, Long> highest = new HashMap<>();
  private final List<OutboxRow> unsure = new ArrayList<>();
  private Sender sender;
  private double failureRate;
  private int produced;

  SenderProcess(Simulation simulation, Broker broker, Audit audit, Quota quota, Mutant mutant) {
    super(Broker.SOURCE, simulation, broker, mutant);
    this.audit = audit;
    this.quota = quota;
    this.outbox = new InMemoryOutbox(simulation::token);
  }

  InMemoryOutbox outbox() {
    return outbox;
  }

  void setFailureRate(double rate) {
    failureRate = rate;
  }

  @Override
  void started() {
    if (mutant != Mutant.EPOCH_PER_FILE) {
      outbox.restart();
    }
    newMemory();
    every(1_000, this::tick);
  }

  private void newMemory() {
    Set<String> required = new LinkedHashSet<>(Audit.CONSUMERS);
    if (mutant == Mutant.ONE_CONSUMER_IS_ENOUGH) {
      required.remove(Audit.CONSUMERS.get(1));
    }
    sender = new Sender(Broker.TOPICS, new Deleting(), required, LIMITS, simulation.now());
    highest.clear();
    unsure.clear();
  }

  @Override
  Broker.Connection connect() {
    return broker.connectSender(delivery -> guard(() -> hear(delivery)));
  }

  @Override
  void connected() {
    audit.mayOffer();
    publish(sender.connected(simulation.now()));
    if (mutant == Mutant.LIVE_TWICE) {
      unsure.forEach(row -> publish(sender.live(row, simulation.now())));
    }
    unsure.clear();
  }

  /** S1, S2; of several readings that are committed together only the last one goes out live. */
  void produce(int count) {
    List<OutboxRow> before = outbox.backup().rows();
    List<OutboxRow> added = new ArrayList<>();
    try {
      outbox.inTransaction(
          () -> {
            for (int i = 0; i < count; i++) {
              added.add(outbox.append(Broker.PUBLIC, this::payload));
            }
            quota.enforce(
                mutant == Mutant.QUOTA_TAKES_LAST_ROW ? new GreedyOutbox(outbox) : outbox);
            if (mutant == Mutant.LIVE_FIRST) {
              added.forEach(this::goLive);
            }
            simulation.crashPoint("before the commit of readings");
            failNowAndThen();
          });
    } catch (DiskFull failed) {
      simulation.log("%s cannot commit", name());
      return;
    }
    added.forEach(audit::committed);
    before = new ArrayList<>(before);
    before.addAll(added);
    before.removeAll(outbox.backup().rows());
    before.forEach(audit::dropped);
    if (!before.isEmpty()) {
      sender.dropped();
    }
    simulation.crashPoint("between the commit of readings and their publication");
    boolean isNew = simulation.chance(0.9);
    if (isNew && isConnected() && mutant != Mutant.LIVE_FIRST) {
      goLive(added.get(added.size() - 1));
    }
  }

  private byte[] payload(String epoch, long sequence) {
    return Message.keyed(epoch, sequence, "r" + ++produced);
  }

  private void goLive(OutboxRow row) {
    publish(sender.live(row, simulation.now()));
    unsure.add(row);
    simulation.crashPoint("after a live publication");
  }

  private void tick() {
    if (isConnected() && mutant != Mutant.NO_PERIODIC_OFFER) {
      sender.tick(simulation.now()).ifPresent(this::publish);
    }
    if (mutant == Mutant.REPLAYS_UNASKED && isConnected()) {
      HeldEpoch current = outbox.held().get(outbox.held().size() - 1);
      DeliveryAcknowledgement repeated =
          new DeliveryAcknowledgement(current.epoch(), current.oldest() - 1);
      publishAll(sender.acknowledged(Audit.CONSUMERS.get(0), repeated, 9, simulation.now()));
    }
    deleteAcknowledged();
  }

  /** S4, S6. */
  private void hear(Broker.Delivery delivery) {
    if (delivery.retained() && mutant != Mutant.RETAINED_STATEMENT_COUNTS) {
      return;
    }
    String consumer = consumerOf(delivery.topic());
    DeliveryAcknowledgement heard = Json.read(delivery.payload(), DeliveryAcknowledgement.class);
    simulation.log("%s hears %s of %s %d", name(), consumer, heard.epoch(), heard.upto());
    if (mutant == Mutant.HIGHEST_STATEMENT) {
      long most = highest.merge(consumer + heard.epoch(), heard.upto(), Math::max);
      heard = new DeliveryAcknowledgement(heard.epoch(), most);
    }
    if (mutant == Mutant.UNKNOWN_EPOCH_ANSWERED && !isHeld(heard.epoch())) {
      publish(sender.connected(simulation.now()));
    }
    audit.heard(consumer, heard.epoch(), outbox.backup().rows());
    String epoch = outbox.currentEpoch();
    int room = simulation.between(1, LIMITS.window());
    List<OutgoingMessage> answer = sender.acknowledged(consumer, heard, room, simulation.now());
    if (!epoch.equals(outbox.currentEpoch())) {
      simulation.log("%s begins epoch %s", name(), outbox.currentEpoch());
      audit.mayOffer();
    }
    audit.spoke();
    simulation.crashPoint("before an answer");
    publishAll(answer);
    if (simulation.chance(0.5)) {
      deleteAcknowledged();
    }
  }

  private boolean isHeld(String epoch) {
    return outbox.held().stream().map(HeldEpoch::epoch).anyMatch(epoch::equals);
  }

  /** S5. */
  private void deleteAcknowledged() {
    try {
      sender.deleteAcknowledged();
    } catch (DiskFull failed) {
      simulation.log("%s cannot delete", name());
    }
  }

  private void failNowAndThen() {
    if (failureRate > 0 && simulation.chance(failureRate)) {
      throw new DiskFull();
    }
  }

  private void publishAll(List<OutgoingMessage> messages) {
    messages.forEach(this::publish);
  }

  private void publish(OutgoingMessage message) {
    if (!isConnected()) {
      return;
    }
    Optional<OutgoingMessage> wanted = Optional.of(message);
    if (message.topic().equals(Broker.TOPICS.offer())) {
      DeliveryOffer offer = Json.read(message.payload(), DeliveryOffer.class);
      simulation.log("%s offers %s", name(), offer);
      audit.offered(offer);
      wanted = Optional.of(mutant == Mutant.EMPTY_CURRENT_NOT_LISTED ? shortened(offer) : message);
    } else {
      simulation.log("%s sends %s: %s", name(), message.topic(), Message.of(message.payload()));
      audit.published(message);
    }
    wanted.ifPresent(sent -> broker.send(connection(), sent));
  }

  private static OutgoingMessage shortened(DeliveryOffer offer) {
    List<HeldEpoch> epochs =
        offer.epochs().stream().filter(held -> held.oldest() <= held.newest()).toList();
    return OutgoingMessage.state(
        Broker.TOPICS.offer(),
        Json.write(new DeliveryOffer(offer.outbox(), offer.complete(), epochs)));
  }

  void backUp() {
    backups.add(outbox.backup());
  }

  /** Somebody deletes the outbox of a process that is not running. */
  void wipe() {
    simulation.log("%s loses its outbox", name());
    audit.outboxReplaced(outbox.id(), outbox.backup().rows(), List.of());
    outbox.wipe();
  }

  /** Somebody puts an old copy in the place of the outbox of a process that is not running. */
  void restore() {
    if (!backups.isEmpty()) {
      OutboxContents backup = simulation.anyOf(backups);
      simulation.log("%s gets an old outbox: %s", name(), backup.currentEpoch());
      String lost = backup.id().equals(outbox.id()) ? "" : outbox.id();
      audit.outboxReplaced(lost, outbox.backup().rows(), backup.rows());
      outbox.restore(backup);
    }
  }

  /** The machine is set back, with the running process in it (S4: what is impossible else). */
  void setBack() {
    List<OutboxContents> ofThisStart =
        backups.stream().filter(b -> b.currentEpoch().equals(outbox.currentEpoch())).toList();
    if (isUp() && !ofThisStart.isEmpty()) {
      OutboxContents backup = simulation.anyOf(ofThisStart);
      String epoch = backup.currentEpoch();
      simulation.log("%s is set back to %s %d", name(), epoch, backup.newest(epoch));
      audit.outboxReplaced("", outbox.backup().rows(), backup.rows());
      audit.setBack(epoch, backup.newest(epoch));
      outbox.restore(backup);
      newMemory();
      disconnect();
    }
  }

  private static String consumerOf(String topic) {
    return topic.substring(topic.lastIndexOf('/') + 1);
  }

  /** The outbox, as the sender's logic uses it: each epoch's deletion is a transaction. */
  private final class Deleting extends OutboxAround {

    private Deleting() {
      super(outbox);
    }

    @Override
    public void deleteUpTo(String epoch, long sequence) {
      List<OutboxRow> deleted = new ArrayList<>(outbox.backup().rows());
      outbox.inTransaction(
          () -> {
            outbox.deleteUpTo(epoch, sequence);
            simulation.crashPoint("before the commit of a deletion");
            failNowAndThen();
          });
      deleted.removeAll(outbox.backup().rows());
      deleted.forEach(audit::deleted);
      simulation.crashPoint("after the commit of a deletion");
    }
  }

  /** As the model wants it. */
  private static final class DiskFull extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
