package io.mqttfactory.system.harness;

import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.runtime.mqtt.BrokerAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A PLC as a process, with its outbox and the ledger of what it has committed. */
public final class PlcProcess extends ComponentProcess {

  private final SentLedger ledger;
  private Optional<PlantTime> time = Optional.empty();
  private double replayedBefore;

  PlcProcess(String component, BrokerAddress broker, Path folder) {
    super(component, broker, folder);
    ledger = new SentLedger(folder.resolve(component + ".ledger"));
    set("SENT_LEDGER", ledger.file().toString());
    set("PUBLISH_INTERVAL", "10ms");
    set("REQUIRED_CONSUMERS", "Historian");
  }

  /** Its name on topics and in databases. */
  String source() {
    return toString().toUpperCase(Locale.ROOT);
  }

  public OutboxDatabase outbox() {
    return new OutboxDatabase(Path.of(variable("DATA_DIR")).resolve("outbox.db"));
  }

  /** Where a copy of its outbox may lie. */
  public OutboxDatabase copyOfOutbox() {
    return new OutboxDatabase(ledger.file().resolveSibling(this + "-copy.db"));
  }

  /** The hashes of all readings that it has committed so far, by key. */
  public Map<ReadingKey, String> sent() {
    return ledger.sent();
  }

  List<ReadingKey> usedTwice() {
    return ledger.usedTwice();
  }

  @Override
  public void liveIn(PlantTime plantTime) {
    super.liveIn(plantTime);
    time = Optional.of(plantTime);
  }

  /** From its next start on it makes no readings, and still sends what it holds. */
  void makeNothingNew() {
    set("PUBLISH_INTERVAL", "1h");
    time.ifPresent(running -> liveIn(running.stopped()));
  }

  @Override
  public void kill() {
    countReplays();
    super.kill();
    ledger.reconcile(outbox());
  }

  @Override
  public int terminate() {
    countReplays();
    int exitCode = super.terminate();
    ledger.reconcile(outbox());
    return exitCode;
  }

  /** For one that ended by itself: adds to the ledger what it could not write down. */
  public void reconcile() {
    ledger.reconcile(outbox());
  }

  /** As far as it could be asked before it was ended. */
  long replayed() {
    return (long) (replayedBefore + metric("delivery_replayed_total").orElse(0));
  }

  private void countReplays() {
    replayedBefore += metric("delivery_replayed_total").orElse(0);
  }
}
