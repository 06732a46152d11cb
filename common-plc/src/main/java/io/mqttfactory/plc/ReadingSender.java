package io.mqttfactory.plc;

import io.mqttfactory.model.Json;
import io.mqttfactory.model.Reading;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.delivery.sender.DeliverySender;
import io.mqttfactory.runtime.delivery.sender.Numbered;
import io.mqttfactory.runtime.store.StorageException;
import io.mqttfactory.runtime.store.UnstorableException;
import io.prometheus.metrics.core.metrics.Counter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands readings over to delivery. While the disk takes nothing, they wait in memory, unnumbered
 * and unpublished; beyond a bound the PLC stops to read (S8). Used by the scan thread only.
 */
final class ReadingSender {

  /** Half an hour of a reading every 2 s, and about a MiB. */
  static final int MOST_WAITING = 1_000;

  private static final Logger log = LoggerFactory.getLogger(ReadingSender.class);
  private static final String CONDITION = "storage";
  private static final long RETRY_NANOS = Duration.ofMillis(500).toNanos();

  private final Component component;
  private final DeliverySender delivery;
  private final String topic;
  private final Counter skipped;
  private final List<Reading> waiting = new ArrayList<>();
  private boolean inTrouble;
  private long triedAt;

  ReadingSender(Component component, DeliverySender delivery, String topic) {
    this.component = component;
    this.delivery = delivery;
    this.topic = topic;
    this.skipped =
        Counter.builder()
            .name("plc_readings_skipped_total")
            .help("Readings that were due while neither disk nor memory took any.")
            .register(component.metrics());
  }

  /** Whether a reading can be taken. */
  boolean isReady() {
    if (!waiting.isEmpty()) {
      commit();
    }
    return waiting.size() < MOST_WAITING;
  }

  /** A reading was due and could not be taken. */
  void countSkipped() {
    skipped.inc();
  }

  void send(Reading reading) {
    waiting.add(reading);
    commit();
  }

  private void commit() {
    if (inTrouble && System.nanoTime() - triedAt < RETRY_NANOS) {
      return;
    }
    try {
      delivery.send(topic, waiting.stream().map(ReadingSender::numbered).toList());
      waiting.clear();
      inTrouble = false;
      component.health().clear(CONDITION);
    } catch (StorageException failure) {
      noteTrouble(failure);
    } catch (UnstorableException failure) {
      component.fail("the outbox refuses a reading: " + failure.getMessage());
      throw failure;
    }
  }

  /** One last try; after the last scan. */
  void finish() {
    inTrouble = false;
    if (!waiting.isEmpty()) {
      commit();
    }
    if (!waiting.isEmpty()) {
      log.warn("readings={} were never committed: the disk took none", waiting.size());
    }
  }

  private static Numbered numbered(Reading reading) {
    return (epoch, sequence) ->
        Json.write(reading.withStamp(reading.stamp().numbered(epoch, sequence)));
  }

  private void noteTrouble(StorageException failure) {
    if (failure.isDamage()) {
      component.fail("the outbox cannot go on: " + failure.getMessage());
    }
    inTrouble = true;
    triedAt = System.nanoTime();
    component
        .health()
        .degraded(
            CONDITION,
            failure.getMessage()
                + "; nothing is published that is not committed: readings wait in memory, at most "
                + MOST_WAITING);
  }

  long skipped() {
    return (long) skipped.get();
  }
}
