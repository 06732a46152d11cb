package io.mqttfactory.plc;

import io.mqttfactory.model.Json;
import io.mqttfactory.model.Reading;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/**
 * Numbers readings and publishes them while there is a connection. Within one epoch the sequence
 * has no gaps: a reading that is not handed to the broker gets no number. Used by one thread; the
 * counts may be read by others.
 */
final class ReadingSender {

  private final MqttLink link;
  private final String topic;
  private final String epoch;
  private final Counter published;
  private final Counter skipped;
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
    this.skipped =
        Counter.builder()
            .name("plc_readings_skipped_total")
            .help("Readings that were due while there was no connection.")
            .register(metrics);
  }

  void send(Reading reading) {
    if (!link.isConnected()) {
      skipped.inc();
      return;
    }
    Reading numbered = reading.withStamp(reading.stamp().numbered(epoch, sequence + 1));
    byte[] payload = Json.write(numbered);
    sequence++;
    link.publish(OutgoingMessage.event(topic, payload));
    published.inc();
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

  long skipped() {
    return (long) skipped.get();
  }
}
