package io.mqttfactory.runtime.consumer;

import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.consumer.Arrival.Kind;
import io.mqttfactory.runtime.consumer.store.ConsumerStore;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.consumer.store.Outcome;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.store.StorageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes: it takes what waits, stores it in one transaction, and acknowledges
 * after the commit. Between batches it does what others want done with the store, unless a backlog
 * waits.
 */
final class Writer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Writer.class);

  private static final Duration IDLE = Duration.ofMillis(50);

  /** After a piece of idle work the next one is not long in coming. */
  private static final Duration BRIEFLY = Duration.ofMillis(1);

  private static final Duration COUNT_LEDGER_EVERY = Duration.ofSeconds(1);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(8);

  private static final String AFTER_DAMAGE =
      "; waiting does not help: the next start moves the file aside and begins a new one, and what"
          + " was not acknowledged comes again";

  private final Intake intake;
  private final MqttLink link;
  private final ConsumerStore store;
  private final PatientStore patientStore;
  private final IdleWork idleWork;
  private final StorageTrouble trouble;
  private final Accounting accounting;
  private final Delivery delivery;
  private final List<CommitListener> listeners = new ArrayList<>();
  private final Component component;
  private final Thread thread;
  private volatile boolean stopping;
  private long ledgerCounted;

  Writer(
      Component component,
      Intake intake,
      MqttLink link,
      ConsumerStore store,
      IdleWork idleWork,
      Accounting accounting,
      Delivery delivery) {
    this.component = component;
    this.intake = intake;
    this.link = link;
    this.trouble = new StorageTrouble(component.health());
    this.store = store;
    this.patientStore = new PatientStore(store, trouble);
    this.idleWork = idleWork;
    this.accounting = accounting;
    this.delivery = delivery;
    this.thread = new Thread(this::run, component.name() + "-writer");
    thread.setDaemon(true);
  }

  /** Only before {@link #start()}; called on this thread, after a commit. */
  void listen(CommitListener listener) {
    listeners.add(listener);
  }

  void start() {
    thread.start();
  }

  private void run() {
    boolean busy = false;
    try {
      while (!stopping) {
        boolean works = writeNext(busy ? BRIEFLY : IDLE);
        busy = works && workBetweenBatches();
      }
      writeRest();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (StorageException damage) {
      log.debug("what happened", damage);
      component.fail(damage.getMessage() + AFTER_DAMAGE);
    } catch (RuntimeException | Error failure) {
      log.error("the writer failed", failure);
      component.fail("the writer failed: " + failure);
    }
  }

  /**
   * @return whether more of it may wait
   */
  private boolean workBetweenBatches() {
    intake.recover(link);
    boolean worked = !intake.hasBacklog() && idleWork.runOne();
    if (System.nanoTime() - ledgerCounted > COUNT_LEDGER_EVERY.toNanos()) {
      countLedger();
    }
    return worked;
  }

  /**
   * After a failure the store reads its ledger anew, which may fail as well: the account then stays
   * as it was, and the next batch tells of the trouble. Damage ends the writer.
   */
  private void countLedger() {
    ledgerCounted = System.nanoTime();
    try {
      accounting.update(store.streamTotals());
    } catch (StorageException failure) {
      if (failure.isDamage()) {
        throw failure;
      }
      log.debug("the ledger cannot be counted at present", failure);
    }
  }

  /** What came before the end is stored and acknowledged; what comes now, the broker keeps. */
  private void writeRest() throws InterruptedException {
    intake.stop();
    while (intake.size() > 0 && writeNext(BRIEFLY)) {
      log.debug("wrote one of the last batches");
    }
  }

  /**
   * @return whether the storage works
   */
  private boolean writeNext(Duration patience) throws InterruptedException {
    List<Arrival> batch = intake.next(patience);
    int from = 0;
    while (from < batch.size()) {
      int to = endOfRun(batch, from);
      boolean written =
          batch.get(from).kind() == Kind.OFFER
              ? hear(batch.get(from))
              : write(batch.subList(from, to));
      if (!written) {
        return false;
      }
      from = to;
    }
    delivery.tell(store);
    return true;
  }

  /** Readings up to the next offer are written together; each offer stands alone, in its place. */
  private static int endOfRun(List<Arrival> batch, int from) {
    int to = from + 1;
    while (batch.get(from).kind() != Kind.OFFER
        && to < batch.size()
        && batch.get(to).kind() != Kind.OFFER) {
      to++;
    }
    return to;
  }

  private boolean hear(Arrival arrival) throws InterruptedException {
    Optional<DeliveryOffer> offer = delivery.read(arrival);
    if (offer.isEmpty()) {
      return true;
    }
    boolean isLive = !arrival.message().retained();
    String source = arrival.feed().source();
    if (!patientStore.hear(source, offer.get(), isLive, arrival.receivedAt())) {
      return false;
    }
    delivery.heard(source, offer.get(), isLive);
    listeners.forEach(listener -> listener.heard(source));
    return true;
  }

  private boolean write(List<Arrival> batch) throws InterruptedException {
    List<Entry> entries = batch.stream().map(Arrival::judge).toList();
    long began = System.nanoTime();
    Optional<List<Outcome>> outcomes = patientStore.store(entries);
    if (outcomes.isEmpty()) {
      return false;
    }
    accounting.record(entries, outcomes.get(), Duration.ofNanos(System.nanoTime() - began));
    delivery.committed(entries, outcomes.get());
    acknowledge(batch);
    listeners.forEach(listener -> listener.committed(zip(batch, entries, outcomes.get())));
    return true;
  }

  private static List<Committed> zip(
      List<Arrival> batch, List<Entry> entries, List<Outcome> outcomes) {
    return IntStream.range(0, batch.size())
        .mapToObj(
            i -> new Committed(entries.get(i), outcomes.get(i), batch.get(i).kind() == Kind.LIVE))
        .toList();
  }

  /**
   * Also what was refused: its place in the broker's window is needed by the reading that fills the
   * hole (C3).
   */
  private static void acknowledge(List<Arrival> batch) {
    batch.forEach(arrival -> arrival.message().acknowledge());
  }

  @Override
  public void close() {
    stopping = true;
    trouble.stop();
    try {
      thread.join(STOP_TIMEOUT.toMillis());
      if (thread.isAlive()) {
        log.warn("the writer did not stop within {} s", STOP_TIMEOUT.toSeconds());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    idleWork.close();
  }
}
