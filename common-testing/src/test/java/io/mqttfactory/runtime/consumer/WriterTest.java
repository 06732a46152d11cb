package io.mqttfactory.runtime.consumer;

import static io.mqttfactory.testing.Payloads.bytes;
import static io.mqttfactory.testing.Payloads.energy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.Topics;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.consumer.store.Database;
import io.mqttfactory.runtime.consumer.store.Outcome;
import io.mqttfactory.runtime.mqtt.BrokerAddress;
import io.mqttfactory.runtime.mqtt.Credentials;
import io.mqttfactory.runtime.mqtt.LinkOptions;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.testing.CapturedLog;
import io.mqttfactory.testing.InMemoryBroker;
import io.mqttfactory.testing.SettableClock;
import io.mqttfactory.testing.TroubledStore;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The writer between a broker in memory and a real file, while the storage is in trouble. */
class WriterTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String NAME = "Bridge";
  private static final String DAMAGED = "the database is damaged";

  @TempDir private Path folder;
  private final InMemoryBroker broker = new InMemoryBroker();
  private Database database;
  private TroubledStore store;
  private final List<Outcome> told = new CopyOnWriteArrayList<>();
  private Component component;
  private Consumer consumer;

  @BeforeEach
  void start() {
    database = new Database(folder);
    store = new TroubledStore(database.store());
    component = Component.start(NAME, Map.of(), SettableClock.ofWednesday(), this::assemble);
    await().atMost(PATIENCE).until(() -> stored() == 1);
  }

  /** Its first reading tells that all is connected. */
  private void assemble(Component starting) {
    starting.add("store", store);
    Credentials credentials = new Credentials(NAME, Optional.empty());
    MqttLink link =
        broker.create(LinkOptions.persistent(new BrokerAddress("nowhere", 1883), credentials));
    starting.add("link", link);
    IntakeLimits limits =
        new IntakeLimits(500, Duration.ofMillis(5), 1_000, 1_000_000, Duration.ofSeconds(1));
    consumer =
        Consumer.open(starting, link, ConsumerConfig.local(NAME, ReadingType.ALL, limits), store);
    consumer.listen(batch -> batch.forEach(one -> told.add(one.outcome())));
    consumer.start();
    link.start();
    await().atMost(PATIENCE).until(link::isConnected);
    broker.publish(Topics.ENERGY, energy("a", 1));
  }

  @AfterEach
  void close() {
    component.close();
    broker.close();
  }

  @Test
  void acknowledgesNothingWhileTheDiskIsFullAndStoresAllByItselfAfterwards() throws SQLException {
    database.run("PRAGMA max_page_count=" + database.ask("PRAGMA page_count"));
    for (int number = 2; number <= 400; number++) {
      broker.publish(Topics.ENERGY, energy("a", number));
    }
    await().atMost(PATIENCE).until(() -> storageMessage().startsWith("the disk is full"));

    // Small batches may have found room before; what did not is unacknowledged, to the last one.
    await().atMost(PATIENCE).until(() -> unacknowledged() == 400 - stored());
    assertThat(unacknowledged()).isPositive();
    assertThat(component.health().level()).isEqualTo(Health.Level.DEGRADED);
    database.run("PRAGMA max_page_count=1000000");
    await().atMost(PATIENCE).until(() -> stored() == 400 && unacknowledged() == 0);
    await().atMost(PATIENCE).until(() -> storageMessage().isEmpty());
    assertThat(database.ask("SELECT ranges FROM streams")).isEqualTo("1-400");
  }

  @Test
  void goesOnWhenTheLedgerCouldNotBeCounted() {
    store.breakDown();
    await().atMost(PATIENCE).until(() -> store.failures() > 0);
    store.recover();
    broker.publish(Topics.ENERGY, energy("a", 2));

    await().atMost(PATIENCE).until(() -> stored() == 2 && unacknowledged() == 0);
    assertThat(component.fatal()).isNotDone();
  }

  @Test
  void endsInOrderWhileTheStorageIsInTrouble() {
    try (CapturedLog log = new CapturedLog(Writer.class)) {
      store.breakDown();
      broker.publish(Topics.ENERGY, energy("a", 2));
      await().atMost(PATIENCE).until(() -> store.failures() >= 3);
      component.close();

      assertThat(log.lines()).noneMatch(line -> line.startsWith("ERROR"));
    }
    assertThat(component.fatal()).isNotDone();
    assertThat(unacknowledged()).isEqualTo(1);
  }

  @Test
  void givesUpWhenTheFileIsDamagedInsteadOfWaiting() {
    try (CapturedLog log = new CapturedLog(Writer.class)) {
      store.damage();
      broker.publish(Topics.ENERGY, energy("a", 2));

      assertThat(component.fatal()).succeedsWithin(PATIENCE).asString().startsWith(DAMAGED);
      assertThat(log.lines()).noneMatch(line -> line.startsWith("ERROR"));
    }
    component.close();
    assertThat(unacknowledged()).isEqualTo(1);
  }

  @Test
  void givesUpAlsoWhenIdleWorkFindsTheDamage() {
    CompletableFuture<Boolean> work =
        consumer
            .idleWork()
            .submit(
                () -> {
                  throw TroubledStore.failure(11);
                });

    assertThat(component.fatal()).succeedsWithin(PATIENCE).asString().startsWith(DAMAGED);
    assertThat(work).isCompletedExceptionally();
  }

  @Test
  void tellsWhatWasCommitted() {
    broker.publish(Topics.ENERGY, energy("a", 1));
    broker.publish(Topics.ENERGY, bytes("nothing that could be read"));

    await()
        .atMost(PATIENCE)
        .until(() -> told.equals(List.of(Outcome.STORED, Outcome.DUPLICATE, Outcome.QUARANTINED)));
    assertThat(consumer.statistics())
        .extracting(SourceStatistics::source, SourceStatistics::received)
        .containsExactly(tuple("PLC1", 0L), tuple("PLC2", 3L), tuple("PLC3", 0L));
  }

  private long stored() throws SQLException {
    return Long.parseLong(database.ask("SELECT count(*) FROM energy"));
  }

  /** Empty while the storage works. */
  private String storageMessage() {
    Health.Condition storage = component.health().conditions().get("storage");
    return storage == null ? "" : storage.message();
  }

  private int unacknowledged() {
    return broker.unacknowledged(NAME);
  }
}
