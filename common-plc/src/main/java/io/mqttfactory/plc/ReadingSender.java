package io.mqttfactory.plc;

import io.mqttfactory.model.Json;
import io.mqttfactory.model.Reading;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Numbers readings and publishes them while the broker takes them. Within one epoch the sequence
 * has no gaps: a reading that is not handed to the broker gets no number. Used by one thread; the
 * counts may be read by others.
 */
final class ReadingSender {

  /** Below the link's own window, beyond which it refuses. */
  private static final int MAX_IN_FLIGHT = 100;

  private final MqttLink link;
  private final String topic;
  private final String epoch;
  private final Counter published;
  private final Counter skipped;
  private final Counter unconfirmed;
  private final AtomicInteger inFlight = new AtomicInteger();
  private volatile long sequence;

  /**
   * @param epoch new at each start
   */
  ReadingSender(MqttLink link, String topic, String epoch, PrometheusRegistry metrics) {
    this.link = link;
    this.topic = topic;
    this.epoch = epoch;
    this.published =
        Counter.builder()
            .name("plc_readings_published_total")
            .help("Readings handed to the broker.")
            .register(metrics);
    this.unconfirmed =
        Counter.builder()
            .name("plc_readings_unconfirmed_total")
            .help("Readings handed over when the connection was lost: they may be missing.")
            .register(metrics);
    this.skipped =
        Counter.builder()
            .name("plc_readings_skipped_total")
            .help("Readings that were due while the broker took none.")
            .register(metrics);
  }

  /** Whether there is a connection, and a broker that keeps up. */
  boolean isReady() {
    return link.isConnected() && inFlight.get() < MAX_IN_FLIGHT;
  }

  /** A reading was due and could not be sent. */
  void countSkipped() {
    skipped.inc();
  }

  void send(Reading reading) {
    Reading numbered = reading.withStamp(reading.stamp().numbered(epoch, sequence + 1));
    byte[] payload = Json.write(numbered);
    sequence++;
    inFlight.incrementAndGet();
    link.publish(OutgoingMessage.event(topic, payload))
        .whenComplete((nothing, failure) -> settle(failure));
    published.inc();
  }

  private void settle(Throwable failure) {
    inFlight.decrementAndGet();
    if (failure != null) {
      unconfirmed.inc();
    }
  }

  String epoch() {
    return epoch;
  }

  long sequence() {
    return sequence;
  }

  long published() {
    return (long) published.get();
  }

  /**
   * Readings that were handed over and perhaps never arrived: the connection was lost meanwhile.
   */
  long unconfirmed() {
    return (long) unconfirmed.get();
  }

  long skipped() {
    return (long) skipped.get();
  }
}
