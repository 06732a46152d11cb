package io.mqttfactory.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.aggregate.AlertLimits;
import io.mqttfactory.model.DeliveryTopics;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.consumer.store.Entry;
import io.mqttfactory.runtime.consumer.store.SqliteConsumerStore;
import io.mqttfactory.runtime.delivery.sender.DeliverySender;
import io.mqttfactory.runtime.delivery.sender.SqliteOutbox;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.runtime.store.WriterConnection;
import io.mqttfactory.testing.InMemoryBroker;
import io.mqttfactory.testing.Payloads;
import io.mqttfactory.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window whose aggregate consumers would refuse. */
class RefusedWindowTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Instant NOW = Instant.parse("2026-03-04T09:30:00Z");

  @TempDir private Path folder;
  private final InMemoryBroker broker = new InMemoryBroker();
  private final AtomicInteger refused = new AtomicInteger();
  private Component component;
  private PublishedWindows windows;

  @AfterEach
  void close() {
    component.close();
    broker.close();
  }

  @Test
  void isNotNotedAsPublishedAndNotTriedAgainAtEachTurn() {
    component =
        Component.start(
            "Bridge",
            // So fast that nothing is waited for any more after a moment.
            Map.of(
                "DATA_DIR", folder.toString(), "TIME_SCALE", "1000", "TIME_ORIGIN", NOW.toString()),
            new SettableClock(NOW),
            this::assemble);

    await().atMost(PATIENCE).until(() -> refused.get() == 2);
    await()
        .atMost(PATIENCE)
        .until(() -> component.health().conditions().containsKey("refused windows"));

    assertThat(component.health().conditions().get("refused windows"))
        .satisfies(
            condition -> {
              assertThat(condition.level()).isEqualTo(Health.Level.DEGRADED);
              assertThat(condition.message()).contains("too large");
            });
    await()
        .during(Duration.ofMillis(300))
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(refused).hasValue(2));
    assertThat(windows.known(NOW, Instant.EPOCH).newestPublished()).isEmpty();
    assertThat(component.fatal()).isNotDone();
  }

  private void assemble(Component starting) {
    BridgeConfig config = BridgeConfig.from(starting.settings());
    WriterConnection database =
        starting.add("database", BridgeDatabase.open(config, starting.health()));
    SqliteConsumerStore<ReadingTable> store =
        starting.add("store", SqliteConsumerStore.open(database, BridgeDatabase.tables(config)));
    // Of the windows from 09:00:00 and 09:00:10.
    store.store(List.of(energy(5), energy(15)));
    MqttLink link = starting.add("link", broker.create(config.cloud()));
    DeliverySender delivery =
        starting.add(
            "delivery",
            new DeliverySender(
                starting,
                link,
                DeliveryTopics.cloud("Bridge"),
                starting.add("outbox", new SqliteOutbox(database)),
                config.delivery(),
                (topic, payload) -> {
                  refused.incrementAndGet();
                  return Optional.of("too large");
                }));
    AlertLimits limits = AlertLimits.parse(Payloads.bytes("{\"limits\":[]}"));
    Windows open = Windows.open(starting, config, limits, database, store, delivery);
    windows =
        new PublishedWindows(
            starting.add("reader", new DatabaseReader(new SqliteFile(database.path()))),
            config.period());
    delivery.start();
    link.start();
    open.start();
  }

  private static Entry energy(long second) {
    return Entry.of(ReadingType.ENERGY, Payloads.energy("e1", second), NOW);
  }
}
