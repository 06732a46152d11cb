package io.mqttfactory.runtime.consumer;

import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.consumer.store.ConsumerStore;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.store.StorageException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes: it takes what waits, and has it stored and acknowledged. Between
 * batches it does what others want done with the store, unless a backlog waits.
 */
final class Writer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Writer.class);

  /** Each look costs a little, for as long as the process lives. */
  private static final Duration IDLE = Duration.ofMillis(250);

  /** After a piece of idle work the next one is not long in coming. */
  private static final Duration BRIEFLY = Duration.ofMillis(1);

  /** Who has idle work comes again within this time, and is looked out for so often meanwhile. */
  private static final Duration LATELY = Duration.ofSeconds(2);

  private static final Duration SOON = Duration.ofMillis(20);

  private static final Duration COUNT_LEDGER_EVERY = Duration.ofSeconds(1);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(8);

  private static final String AFTER_DAMAGE =
      "; waiting does not help: the next start moves the file aside and begins a new one, and what"
          + " was not acknowledged comes again";

  private final Intake intake;
  private final MqttLink link;
  private final ConsumerStore store;
  private final IdleWork idleWork;
  private final StorageTrouble trouble;
  private final Accounting accounting;
  private final Delivery delivery;
  private final BatchWriter batchWriter;
  private final Component component;
  private final Thread thread;
  private volatile boolean stopping;
  private long ledgerCounted;
  private long workedAt = System.nanoTime();

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
    this.idleWork = idleWork;
    this.accounting = accounting;
    this.delivery = delivery;
    this.batchWriter = new BatchWriter(new PatientStore(store, trouble), accounting, delivery);
    this.thread = new Thread(this::run, component.name() + "-writer");
    thread.setDaemon(true);
  }

  /** Only before {@link #start()}; called on this thread, after a commit. */
  void listen(CommitListener listener) {
    batchWriter.listen(listener);
  }

  void start() {
    thread.start();
  }

  private void run() {
    boolean busy = false;
    try {
      while (!stopping) {
        boolean works = writeNext(patience(busy));
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

  private Duration patience(boolean busy) {
    if (busy) {
      workedAt = System.nanoTime();
      return BRIEFLY;
    }
    return System.nanoTime() - workedAt < LATELY.toNanos() ? SOON : IDLE;
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
    if (!batchWriter.write(intake.next(patience))) {
      return false;
    }
    delivery.tell(store);
    return true;
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
