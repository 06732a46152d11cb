package io.mqttfactory.plc;

import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.PlantClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The heart of a PLC: waits until a reading is due, reads, sends, again and again on a thread of
 * its own. A scan that fails is told once and the next one is tried.
 */
final class ScanCycle implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ScanCycle.class);
  private static final Duration STOP = Duration.ofSeconds(3);
  private static final Duration EARLY = Duration.ofMillis(100);
  private static final String CONDITION = "scan";

  private final ReadingSource source;
  private final ReadingSender sender;
  private final PlantClock clock;
  private final Health health;
  private final Thread thread;
  private final CountDownLatch closing = new CountDownLatch(1);

  ScanCycle(
      String plcId, ReadingSource source, ReadingSender sender, PlantClock clock, Health health) {
    this.source = source;
    this.sender = sender;
    this.clock = clock;
    this.health = health;
    this.thread = new Thread(this::run, plcId + "-scan");
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      Optional<Instant> due = source.nextDue(clock.instant());
      while (due.isPresent() && !closesBefore(due.get())) {
        Instant now = notBefore(due.get());
        scan(now);
        due = source.nextDue(now);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error failure) {
      log.error("the scan cycle has ended", failure);
      health.down("scan cycle", "it has ended: " + failure);
    }
  }

  /** A wait may end a moment early; the same reading must not become due a second time then. */
  private Instant notBefore(Instant due) {
    Instant now = clock.instant();
    boolean isEarly = now.isBefore(due) && now.plus(EARLY).isAfter(due);
    return isEarly ? due : now;
  }

  /** Reads and sends once. */
  void scan(Instant now) {
    try {
      if (sender.isReady()) {
        sender.send(source.read(now));
      } else if (source.miss(now)) {
        sender.countSkipped();
      }
      health.clear(CONDITION);
    } catch (RuntimeException | Error failure) {
      if (!health.conditions().containsKey(CONDITION)) {
        log.error("a scan failed; the next one is tried", failure);
      }
      health.degraded(CONDITION, "the last scan failed: " + failure);
    }
  }

  private boolean closesBefore(Instant due) throws InterruptedException {
    Duration wait = clock.onTheWall(Duration.between(clock.instant(), due));
    return closing.await(Math.max(0, wait.toNanos()), TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join(STOP.toMillis());
      if (!thread.isAlive()) {
        sender.finish();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
