package io.mqttfactory.system.harness;

import io.mqttfactory.model.ReadingKey;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a case destroys, judged at that moment: what may be gone for good, and what of that nobody
 * can even declare. What is left somewhere is not excused.
 */
public final class Losses {

  private final Factory factory;
  private final Set<ReadingKey> stored = new HashSet<>();
  private final Set<ReadingKey> gone = new HashSet<>();
  private final Set<ReadingKey> untold = new HashSet<>();

  public Losses(Factory factory) {
    this.factory = factory;
  }

  /** What a database that is lost has had: it had arrived. */
  Set<ReadingKey> stored() {
    return stored;
  }

  /** What may be missing: of these, those that are not {@link #untold()} must be declared. */
  public Set<ReadingKey> gone() {
    return gone;
  }

  /** What may be missing without a word: nobody who is left has ever heard of it. */
  public Set<ReadingKey> untold() {
    return untold;
  }

  /**
   * The historian's database is about to be lost. What an outbox still has must come back. What no
   * outbox has any more must be declared, if a sender still lists its epoch: then a fresh historian
   * hears that there was more. Of epochs that nobody lists it cannot know.
   *
   * <p>To be asked while the historian is down and its last statements have arrived.
   */
  public void ofDatabase() {
    Set<ReadingKey> inDatabase = factory.database().keys();
    stored.addAll(inDatabase);
    gone.addAll(inDatabase);
    for (PlcProcess plc : factory.plcs()) {
      Set<ReadingKey> sent = plc.sent().keySet();
      factory
          .database()
          .gaps()
          .forEach(gap -> sent.stream().filter(gap::contains).forEach(gone::add));
    }
    untold.addAll(gone);
    for (PlcProcess plc : factory.plcs()) {
      Set<ReadingKey> held = plc.outbox().rows().keySet();
      gone.removeAll(held);
      untold.removeAll(held);
      Map<String, Long> listed = plc.outbox().listed();
      untold.removeIf(key -> key.sequence() <= listed.getOrDefault(key.epoch(), 0L));
    }
  }

  /** A PLC's outbox is about to be lost. To be asked while the PLC is down. */
  public void ofOutbox(PlcProcess plc) {
    gone.addAll(plc.outbox().rows().keySet());
    excuseWhatNobodyHeardOf(plc, "none");
  }

  /** A PLC's outbox is about to be replaced by an older copy. To be asked while the PLC is down. */
  public void ofOutboxBut(PlcProcess plc, OutboxDatabase copy) {
    Set<ReadingKey> kept = copy.rows().keySet();
    gone.addAll(plc.outbox().rows().keySet());
    gone.removeAll(kept);
    untold.removeAll(kept);
    excuseWhatNobodyHeardOf(plc, copy.id());
  }

  /**
   * The historian declares up to what offers and readings have told; beyond that only of an outbox
   * that was replaced by another, as a gap with unknown end.
   */
  private void excuseWhatNobodyHeardOf(PlcProcess plc, String nextOutbox) {
    Map<String, Long> heard = factory.database().heardInOffersOf(plc.source());
    gone.stream()
        .filter(key -> key.source().equals(plc.source()))
        .filter(
            key ->
                !heard.containsKey(key.epoch())
                    || (key.epoch().startsWith(nextOutbox + "-")
                        && key.sequence() > heard.get(key.epoch())))
        .forEach(untold::add);
  }
}
