package io.mqttfactory.testing.delivery;

import static io.mqttfactory.testing.delivery.Audit.check;

import io.mqttfactory.model.DeliveryOffer.HeldEpoch;
import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.runtime.delivery.sender.Outbox;
import java.util.List;

/** What must hold when all faults have ended and nothing is on its way any more. */
record AtRest(Faults.Kind faults, Audit audit, Outbox outbox, List<ConsumerProcess> consumers) {

  void checkAll() {
    for (ConsumerProcess consumer : consumers) {
      audit
          .committed()
          .forEach((key, content) -> checkReading(consumer.name(), consumer.disk(), key, content));
      consumer.disk().ledger.gone().forEach(key -> checkGap(consumer.name(), consumer.disk(), key));
      checkCurrentEpoch(consumer);
      checkEnds(consumer);
      check(
          2,
          consumer.disk().keyless.containsAll(audit.account(consumer.name()).keylessOwed),
          "%s lacks a reading without key that the broker had for it",
          consumer.name());
    }
  }

  /** 2 to 4: it is there, or there is a reason. */
  private void checkReading(String name, ConsumerDisk disk, ReadingKey key, String content) {
    String stored = disk.everStored.get(key);
    if (stored != null) {
      boolean same = stored.equals(content) || audit.isUsedTwice(key);
      check(2, same, "%s has %s for %s, not %s", name, stored, key, content);
    } else if (!faults.replaces()) {
      boolean declared = faults.limits() && disk.ledger.isGap(key);
      check(faults.limits() ? 3 : 2, declared, "%s lacks %s", name, key);
    } else {
      check(4, isExcused(name, key), "%s lacks %s, for no reason", name, key);
    }
  }

  private void checkGap(String name, ConsumerDisk disk, ReadingKey key) {
    check(3, !disk.everStored.containsKey(key), "%s has %s, and as a gap", name, key);
    if (!faults.replaces()) {
      check(
          faults.limits() ? 3 : 2,
          audit.isDropped(key),
          "%s has a gap at %s, which nobody dropped",
          name,
          key);
    } else {
      check(4, isExcused(name, key), "%s has a gap at %s, for no reason", name, key);
    }
  }

  private boolean isExcused(String name, ReadingKey key) {
    return audit.isDropped(key) || audit.isUsedTwice(key) || audit.isLost(name, key);
  }

  /** 4: whatever the sender in use has numbered is there or declared gone. */
  private void checkCurrentEpoch(ConsumerProcess consumer) {
    List<HeldEpoch> held = outbox.held();
    HeldEpoch current = held.get(held.size() - 1);
    long position = consumer.disk().ledger.position(Broker.SOURCE, current.epoch());
    check(
        4,
        position >= current.newest(),
        "%s is at %d of %d in %s, and knows of nothing more",
        consumer.name(),
        position,
        current.newest(),
        current.epoch());
  }

  private void checkEnds(ConsumerProcess consumer) {
    for (String epoch : consumer.disk().ledger.endUnknown()) {
      check(
          faults.replaces() ? 4 : 3,
          audit.isOfLostOutbox(epoch),
          "%s does not know the end of %s, whose outbox was never lost",
          consumer.name(),
          epoch);
    }
    boolean conflicts = !consumer.disk().conflicts.isEmpty();
    check(2, faults.replaces() || !conflicts, "%s has conflicts", consumer.name());
  }
}
