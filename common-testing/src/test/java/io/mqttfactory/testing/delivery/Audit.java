package io.mqttfactory.testing.delivery;

import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.runtime.delivery.sender.OutboxRow;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sees everything, on disk and on the wire, and checks what must hold throughout. What each
 * consumer is owed in the end is in {@link AtRest}.
 */
final class Audit {

  static final List<String> CONSUMERS = List.of("Historian", "Bridge");

  /** How long an offer is on its way, and then in a batch, before it is committed. */
  private static final long LONGEST_NEWS_MILLIS = Network.LONGEST_WAY_MILLIS + 150;

  /** What is known of one consumer, over all its lives and databases. */
  static final class Account {
    final Set<String> everCommitted = new LinkedHashSet<>();
    final Set<ReadingKey> everGone = new LinkedHashSet<>();
    final Set<ReadingKey> lostByItself = new LinkedHashSet<>();

    /** By an offer of the outbox that was there before, when the old one was back already. */
    final Set<ReadingKey> declaredTooLate = new LinkedHashSet<>();

    final Set<String> keylessOwed = new LinkedHashSet<>();
    long replacedAt = -Network.LONGEST_WAY_MILLIS;
  }

  private final Simulation simulation;
  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private final Map<ReadingKey, String> committed = new LinkedHashMap<>();
  private final Set<String> contents = new HashSet<>();
  private final Set<String> handedOver = new LinkedHashSet<>();
  private final Set<ReadingKey> dropped = new LinkedHashSet<>();
  private final Set<ReadingKey> lostWithOutbox = new LinkedHashSet<>();
  private final Set<ReadingKey> cameBack = new LinkedHashSet<>();
  private long cameBackAt;
  private final Set<String> lostOutboxes = new LinkedHashSet<>();
  private final Map<String, Long> setBackTo = new HashMap<>();
  private final Set<ReadingKey> usedTwice = new LinkedHashSet<>();
  private boolean mayOffer;
  private long offeredAt = -10_000;
  private int mayReplay;
  private int readingsSent;
  private int replays;
  private int offers;
  private int statements;

  Audit(Simulation simulation) {
    this.simulation = simulation;
    CONSUMERS.forEach(name -> accounts.put(name, new Account()));
  }

  // What the sender does.

  void committed(OutboxRow row) {
    ReadingKey key = key(row);
    String content = content(row);
    contents.add(content);
    String before = committed.put(key, content);
    if (before != null) {
      usedTwice.add(key);
      long last = setBackTo.getOrDefault(key.epoch(), Long.MAX_VALUE);
      check(4, key.sequence() > last, "%s is used for %s and for %s", key, before, content);
    }
  }

  void dropped(OutboxRow row) {
    dropped.add(key(row));
  }

  void deleted(OutboxRow row) {
    ReadingKey key = key(row);
    accounts.forEach(
        (name, account) ->
            check(
                1,
                account.everCommitted.contains(content(row))
                    || account.everGone.contains(key)
                    || usedTwice.contains(key),
                "%s is deleted, but %s never had it",
                key,
                name));
  }

  /** An offer that comes now answers a connection, or a change of the epoch. */
  void mayOffer() {
    mayOffer = true;
  }

  void offered(DeliveryOffer offer) {
    boolean inTime = simulation.now() - offeredAt >= 1_000;
    check(6, mayOffer || inTime, "two offers within a second");
    int most = SenderProcess.LIMITS.listedEpochs();
    check(10, offer.epochs().size() <= most, "an offer of %d epochs", offer.epochs().size());
    mayOffer = false;
    offeredAt = simulation.now();
    offers++;
  }

  /** A consumer spoke, so the sender may answer with one window of replays. */
  void spoke() {
    mayReplay = SenderProcess.LIMITS.window();
  }

  /** A reading goes out, live or again. */
  void published(OutgoingMessage message) {
    readingsSent++;
    if (message.topic().equals(Broker.PUBLIC)) {
      Message reading = Message.of(message.payload());
      check(9, contents.contains(reading.content()), "%s is live before commit", reading);
      check(9, handedOver.add(reading.content()), "%s is live twice", reading);
    } else {
      replays++;
      check(8, --mayReplay >= 0, "more than a window of replays without a word from a consumer");
    }
  }

  /**
   * A statement arrived. If the consumer lost its database, the sender knows that now: what is held
   * still, the consumer must get again.
   */
  void heard(String consumer, String epoch, List<OutboxRow> held) {
    Account account = accounts.get(consumer);
    if (simulation.now() >= account.replacedAt + Network.LONGEST_WAY_MILLIS) {
      held.stream()
          .filter(row -> row.epoch().equals(epoch))
          .map(Audit::key)
          .filter(key -> !account.everGone.contains(key))
          .forEach(account.lostByItself::remove);
    }
  }

  void outboxReplaced(String lostId, List<OutboxRow> before, List<OutboxRow> after) {
    lostOutboxes.add(lostId);
    before.stream().map(Audit::key).forEach(lostWithOutbox::add);
    after.stream()
        .map(Audit::key)
        .filter(this::isHoped)
        .filter(lostWithOutbox::remove)
        .forEach(cameBack::add);
    cameBackAt = simulation.now();
  }

  void setBack(String epoch, long sequence) {
    setBackTo.merge(epoch, sequence, Math::min);
  }

  // What consumers do.

  /** Called in the transaction, before the readings are in. */
  void stored(String name, ConsumerDisk disk, Map<ReadingKey, String> readings) {
    readings.forEach(
        (key, content) -> {
          check(2, disk.everStored.put(key, content) == null, "%s has %s twice", name, key);
          accounts.get(name).everCommitted.add(content);
        });
  }

  /** Called after the commit of what was delivered. */
  void taken(String name, ConsumerDisk disk, Collection<ReadingKey> delivered) {
    for (ReadingKey key : delivered) {
      check(5, disk.everStored.containsKey(key), "%s did not store %s", name, key);
      check(3, !disk.ledger.isGap(key), "%s has %s, and as a gap", name, key);
    }
    disk.ledger.gone().forEach(key -> gone(accounts.get(name), key));
    int[] size = disk.ledger.size();
    check(10, size[0] <= 10_000 && size[1] <= 1_000, "%s has too many streams or ranges", name);
  }

  private void gone(Account account, ReadingKey key) {
    boolean isNew = account.everGone.add(key);
    if (isNew && cameBack.contains(key) && simulation.now() < cameBackAt + LONGEST_NEWS_MILLIS) {
      account.declaredTooLate.add(key);
    }
  }

  void stated(String name, ConsumerDisk disk, String epoch, long upto) {
    statements++;
    for (long sequence = 1; sequence <= upto; sequence++) {
      ReadingKey key = new ReadingKey(Broker.SOURCE, epoch, sequence);
      check(
          7,
          disk.everStored.containsKey(key) || disk.ledger.isGap(key),
          "%s states %s %d, but has not committed %d",
          name,
          epoch,
          upto,
          sequence);
    }
  }

  void consumerReplaced(String name, ConsumerDisk before, ConsumerDisk after) {
    Account account = accounts.get(name);
    account.lostByItself.addAll(before.everStored.keySet());
    account.lostByItself.removeAll(after.everStored.keySet());
    account.keylessOwed.removeAll(before.keyless);
    account.replacedAt = simulation.now();
  }

  // What the broker does with a message that has no key.

  void queued(String consumer, byte[] payload) {
    Message message = Message.of(payload);
    if (message.key().isEmpty()) {
      accounts.get(consumer).keylessOwed.add(message.content());
    }
  }

  void lostByBroker(String consumer, byte[] payload) {
    accounts.get(consumer).keylessOwed.remove(Message.of(payload).content());
  }

  // What is asked at rest.

  Account account(String consumer) {
    return accounts.get(consumer);
  }

  /** Every reading that was committed, by its key; the later one if a key was used twice. */
  Map<ReadingKey, String> committed() {
    return committed;
  }

  boolean isDropped(ReadingKey key) {
    return dropped.contains(key);
  }

  /**
   * Whether there is a reason why a consumer may lack a reading, other than quota. What was lost
   * and came back with a restored database is no reason, unless it was declared gone meanwhile, or
   * on news of that time.
   */
  boolean isLost(String consumer, ReadingKey key) {
    Account account = accounts.get(consumer);
    return lostWithOutbox.contains(key)
        || account.lostByItself.contains(key)
        || account.declaredTooLate.contains(key);
  }

  private boolean isHoped(ReadingKey key) {
    return accounts.values().stream().noneMatch(account -> account.everGone.contains(key));
  }

  boolean isUsedTwice(ReadingKey key) {
    return usedTwice.contains(key);
  }

  boolean isOfLostOutbox(String epoch) {
    return lostOutboxes.contains(epoch.substring(0, epoch.indexOf('-')));
  }

  int replays() {
    return replays;
  }

  int readingsSent() {
    return readingsSent;
  }

  int offers() {
    return offers;
  }

  int statements() {
    return statements;
  }

  static void check(int invariant, boolean holds, String format, Object... arguments) {
    if (!holds) {
      throw new Violation(invariant, format, arguments);
    }
  }

  private static ReadingKey key(OutboxRow row) {
    return new ReadingKey(Broker.SOURCE, row.epoch(), row.sequence());
  }

  private static String content(OutboxRow row) {
    return Message.of(row.payload()).content();
  }
}
