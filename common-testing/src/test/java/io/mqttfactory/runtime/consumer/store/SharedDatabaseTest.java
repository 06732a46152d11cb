package io.mqttfactory.runtime.consumer.store;

import static io.mqttfactory.testing.Payloads.energy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.model.DeliveryTopics;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.Topics;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.delivery.consumer.StreamId;
import io.mqttfactory.runtime.delivery.sender.DeliveryConfig;
import io.mqttfactory.runtime.delivery.sender.DeliverySender;
import io.mqttfactory.runtime.delivery.sender.Numbered;
import io.mqttfactory.runtime.delivery.sender.SqliteOutbox;
import io.mqttfactory.runtime.mqtt.BrokerAddress;
import io.mqttfactory.runtime.mqtt.Credentials;
import io.mqttfactory.runtime.mqtt.LinkOptions;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.store.Schema;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.runtime.store.UnstorableException;
import io.mqttfactory.runtime.store.WriterConnection;
import io.mqttfactory.testing.InMemoryBroker;
import io.mqttfactory.testing.Payloads;
import io.mqttfactory.testing.SettableClock;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A consumer's store and a sender's outbox in one database, each with a thread of its own. */
class SharedDatabaseTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int TIMES = 300;
  private static final String TOPIC = Topics.AGGREGATES;

  @TempDir private Path folder;
  private final InMemoryBroker broker = new InMemoryBroker();
  private Component component;
  private WriterConnection database;
  private SqliteConsumerStore<EnergyRows> store;
  private DeliverySender sender;

  @BeforeEach
  void start() {
    component = Component.start("Bridge", Map.of(), SettableClock.ofWednesday(), this::assemble);
  }

  private void assemble(Component starting) {
    Credentials credentials = new Credentials("Bridge", Optional.empty());
    MqttLink link =
        broker.create(LinkOptions.clean(new BrokerAddress("nowhere", 1883), credentials));
    starting.add("link", link);
    Schema schema = Schema.of(SqliteConsumerStore.SCHEMA, SqliteOutbox.SCHEMA, EnergyRows.SCHEMA);
    database = new SqliteFile(folder.resolve("bridge.db")).openWriter(schema, starting.health());
    starting.add("database", database);
    store = starting.add("store", SqliteConsumerStore.open(database, EnergyRows::new));
    sender =
        new DeliverySender(
            starting,
            link,
            DeliveryTopics.cloud("Bridge"),
            new SqliteOutbox(database),
            DeliveryConfig.from(starting.settings(), "CloudDashboard"),
            (topic, payload) -> Optional.empty());
    starting.add("delivery", sender);
    sender.start();
    link.start();
    await().atMost(PATIENCE).until(link::isConnected);
  }

  @AfterEach
  void close() {
    component.close();
    broker.close();
  }

  @Test
  void storingAndSendingNeverDisturbEachOther() throws SQLException {
    CompletableFuture<Void> storing = CompletableFuture.runAsync(this::storeAll);
    CompletableFuture<Void> sending = CompletableFuture.runAsync(this::sendAll);

    assertThat(CompletableFuture.allOf(storing, sending)).succeedsWithin(PATIENCE);
    assertThat(store.position(new StreamId("PLC2", "a"))).isEqualTo(TIMES);
    assertThat(ask("SELECT ranges FROM streams")).isEqualTo("1-" + TIMES);
    assertThat(ask("SELECT count(*) FROM energy")).isEqualTo("" + TIMES);
    assertThat(ask("SELECT count(*) || ' ' || max(power) FROM totals"))
        .describedAs("one row for each batch, and one for each reading that was sent")
        .isEqualTo(2 * TIMES + " 250.5");
    assertThat(sender.metrics().committed()).isEqualTo(TIMES);
    state(TIMES);
    await().atMost(PATIENCE).until(() -> ask("SELECT count(*) FROM outbox").equals("0"));
    assertThat(component.health().level()).isEqualTo(Health.Level.UP);
    assertThat(component.fatal()).isNotDone();
  }

  /** The reading fails after the store has taken part in the sender's transaction. */
  @Test
  void whatTheTablesRememberOfATransactionThatWasUndoneIsForgotten() throws SQLException {
    Entry.Good lost = (Entry.Good) Entry.of(ReadingType.ENERGY, energy("b", 1), Database.NOW);
    Numbered broken = Payloads.brokenAfterItsCheck();

    assertThatThrownBy(
            () ->
                sender.send(
                    TOPIC, List.of(broken), true, () -> store.use(rows -> rows.insert(lost))))
        .isInstanceOf(IllegalStateException.class);
    store.store(List.of(Entry.of(ReadingType.ENERGY, energy("a", 1), Database.NOW)));

    assertThat(ask("SELECT group_concat(power) FROM totals")).isEqualTo("250.5");
  }

  /** Every seventh time a transaction is undone first, which only concerns itself. */
  private void storeAll() {
    for (int number = 1; number <= TIMES; number++) {
      if (number % 7 == 0) {
        assertThatThrownBy(() -> store.change(this::addATotalAndFail))
            .isInstanceOf(UnstorableException.class);
      }
      Entry entry = Entry.of(ReadingType.ENERGY, energy("a", number), Database.NOW);
      assertThat(store.store(List.of(entry))).containsExactly(Outcome.STORED);
    }
  }

  /** The answering thread has something to do all the while. */
  private void sendAll() {
    for (int number = 1; number <= TIMES; number++) {
      if (number % 5 == 0) {
        assertThatThrownBy(() -> send(this::addATotalAndFail))
            .isInstanceOf(UnstorableException.class);
      }
      send(this::addATotal);
      state(number - 1);
    }
  }

  private void send(SqliteConsumerStore.Work<EnergyRows, Void> work) {
    sender.send(
        TOPIC,
        List.of((epoch, sequence) -> Payloads.energy(epoch, sequence)),
        true,
        () -> store.use(work));
  }

  private Void addATotal(EnergyRows rows) throws SQLException {
    rows.beforeCommit();
    return null;
  }

  private Void addATotalAndFail(EnergyRows rows) throws SQLException {
    rows.beforeCommit();
    throw new SQLException("as this test wants it");
  }

  private void state(long upto) {
    broker.publish(
        "cloud/delivery/Bridge/ack/CloudDashboard",
        "{\"epoch\":\"" + sender.epoch() + "\",\"upto\":" + upto + "}");
  }

  private String ask(String sql) throws SQLException {
    synchronized (database) {
      try (Statement statement = database.connection().createStatement();
          ResultSet row = statement.executeQuery(sql)) {
        return row.getString(1);
      }
    }
  }
}
