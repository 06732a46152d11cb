package io.mqttfactory.testing;

import io.mqttfactory.model.ParsedReading;
import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.mqtt.BrokerAddress;
import io.mqttfactory.runtime.mqtt.Credentials;
import io.mqttfactory.runtime.mqtt.InboundMessage;
import io.mqttfactory.runtime.mqtt.LinkOptions;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.mqtt.PahoMqttLink;
import io.mqttfactory.runtime.mqtt.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** An anonymous watcher that collects the readings of one type from a real broker. */
public final class ReadingCollector<R extends Reading> implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ReadingType<R> type;
  private final MqttLink link;
  private final List<R> readings = new CopyOnWriteArrayList<>();

  private ReadingCollector(ReadingType<R> type, MqttLink link) {
    this.type = type;
    this.link = link;
  }

  /** Connects, and returns when it is subscribed. */
  public static <R extends Reading> ReadingCollector<R> watch(
      BrokerAddress broker, ReadingType<R> type) {
    Credentials anonymous = new Credentials("watcher-of-" + type.source(), Optional.empty());
    MqttLink link = new PahoMqttLink(LinkOptions.clean(broker, anonymous));
    ReadingCollector<R> collector = new ReadingCollector<>(type, link);
    link.subscribe(Subscription.acknowledgedOnReturn(type.topic(), 1, collector::collect));
    link.start();
    Awaitility.await().atMost(PATIENCE).until(link::isConnected);
    return collector;
  }

  /** All so far. */
  public List<R> readings() {
    return List.copyOf(readings);
  }

  /** Waits until there are at least that many. */
  public List<R> await(int count) {
    Awaitility.await().atMost(PATIENCE).until(() -> readings.size() >= count);
    return readings();
  }

  private void collect(InboundMessage message) {
    ParsedReading<R> parsed = type.parse(message.payload());
    if (parsed instanceof ParsedReading.Valid<R> valid) {
      readings.add(valid.reading());
    } else {
      throw new AssertionError("not a reading: " + parsed);
    }
  }

  @Override
  public void close() {
    link.close();
  }
}
