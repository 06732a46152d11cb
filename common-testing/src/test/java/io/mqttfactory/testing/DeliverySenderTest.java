package io.mqttfactory.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.model.DeliveryOffer.HeldEpoch;
import io.mqttfactory.model.DeliveryTopics;
import io.mqttfactory.model.Json;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.delivery.sender.DeliveryConfig;
import io.mqttfactory.runtime.delivery.sender.DeliverySender;
import io.mqttfactory.runtime.delivery.sender.Numbered;
import io.mqttfactory.runtime.delivery.sender.SqliteOutbox;
import io.mqttfactory.runtime.delivery.sender.UnfitException;
import io.mqttfactory.runtime.mqtt.BrokerAddress;
import io.mqttfactory.runtime.mqtt.Credentials;
import io.mqttfactory.runtime.mqtt.LinkOptions;
import io.mqttfactory.runtime.mqtt.MqttLink;
import io.mqttfactory.runtime.store.SqliteFile;
import io.mqttfactory.runtime.store.UnstorableException;
import io.mqttfactory.runtime.store.WriterConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sender with its outbox on disk, on a broker in memory. */
class DeliverySenderTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String TOPIC = "factory/line1";
  private static final String REPLAY = "delivery/PLC1/replay/factory/line1";

  @TempDir private Path folder;
  private final InMemoryBroker broker = new InMemoryBroker();
  private Component component;
  private WriterConnection database;
  private DeliverySender sender;
  private MqttLink link;

  @AfterEach
  void stop() {
    if (component != null) {
      component.close();
    }
    broker.close();
  }

  @Test
  void publishesWhatItHasCommittedOnce() {
    start(Map.of());
    sendAll("a", "b");

    await().atMost(PATIENCE).until(() -> texts(TOPIC).size() == 2);
    assertThat(texts(TOPIC)).containsExactly(sender.epoch() + " 1 a", sender.epoch() + " 2 b");
    state(sender.epoch(), 0);
    await().atMost(PATIENCE).until(() -> sender.metrics().rows() == 2);
    assertThat(texts(REPLAY)).describedAs("what has just gone out").isEmpty();
  }

  @Test
  void anOfferStandsOnTheBrokerAsSoonAsItIsThere() {
    start(Map.of());

    await().atMost(PATIENCE).until(() -> offer().isPresent());
    assertThat(offer().orElseThrow().epochs()).containsExactly(new HeldEpoch(sender.epoch(), 1, 0));
    assertThat(offer().orElseThrow().complete()).isTrue();
  }

  @Test
  void whatWasCommittedWithoutBrokerIsReplayedToWhoLacksItAndNotPublished() {
    broker.cut();
    start(Map.of());
    sendAll("a", "b", "c");
    broker.restore();
    await().atMost(PATIENCE).until(link::isConnected);

    state(sender.epoch(), 1);

    await().atMost(PATIENCE).until(() -> texts(REPLAY).size() == 2);
    assertThat(texts(REPLAY)).containsExactly(sender.epoch() + " 2 b", sender.epoch() + " 3 c");
    assertThat(texts(TOPIC)).isEmpty();
  }

  @Test
  void forgetsWhatEveryRequiredConsumerHas() {
    start(Map.of("REQUIRED_CONSUMERS", "Historian, Bridge"));
    sendAll("a", "b", "c");
    state(sender.epoch(), 3);
    await().atMost(PATIENCE).until(() -> sender.metrics().rows() == 3);

    broker.publish("delivery/PLC1/ack/Bridge", "{\"epoch\":\"" + sender.epoch() + "\",\"upto\":2}");

    await().atMost(PATIENCE).until(() -> sender.metrics().rows() == 1);
  }

  @Test
  void aRetainedStatementAndOneOfAStrangerCountForNothing() {
    start(Map.of());
    sendAll("a", "b");
    broker.publish(
        "delivery/PLC1/ack/Stranger", "{\"epoch\":\"" + sender.epoch() + "\",\"upto\":2}");
    broker.publish(
        "delivery/PLC1/ack/Historian", "{\"epoch\":\"" + sender.epoch() + "\",\"upto\":-1}");
    broker.publish("delivery/PLC1/ack/Historian", "nonsense");
    component.close();
    broker.publishRetained(
        "delivery/PLC1/ack/Historian", "{\"epoch\":\"" + sender.epoch() + "\",\"upto\":2}");
    start(Map.of());
    await().atMost(PATIENCE).until(link::isConnected);
    broker.settle();
    sendAll("c");

    await().atMost(PATIENCE).until(() -> sender.metrics().rows() == 3);
  }

  @Test
  void anotherStartIsAnotherEpochAndStillHoldsTheFormer() {
    start(Map.of());
    sendAll("a", "b");
    await().atMost(PATIENCE).until(() -> texts(TOPIC).size() == 2);
    String former = sender.epoch();
    component.close();

    start(Map.of());
    sendAll("c");
    await()
        .atMost(PATIENCE)
        .until(() -> offer().filter(offer -> offer.epochs().size() == 2).isPresent());

    assertThat(sender.epoch()).isNotEqualTo(former).startsWith(offer().orElseThrow().outbox());
    assertThat(offer().orElseThrow().epochs().get(0)).isEqualTo(new HeldEpoch(former, 1, 2));
    state(former, 1);
    await().atMost(PATIENCE).until(() -> texts(REPLAY).contains(former + " 2 b"));
  }

  @Test
  void whatConsumersWouldRefuseGetsNoNumber() {
    start(Map.of());
    sendAll("a", "unfit", "b");

    await().atMost(PATIENCE).until(() -> texts(TOPIC).size() == 2);
    assertThat(texts(TOPIC)).containsExactly(sender.epoch() + " 1 a", sender.epoch() + " 2 b");
  }

  @Test
  void ofManyThatWaitedOnlyTheLastIsNew() {
    start(Map.of());
    sender.send(TOPIC, List.of(numbered("a"), numbered("b"), numbered("c")));

    await().atMost(PATIENCE).until(() -> texts(TOPIC).size() == 1);
    assertThat(texts(TOPIC)).containsExactly(sender.epoch() + " 3 c");
    state(sender.epoch(), 0);
    await().atMost(PATIENCE).until(() -> texts(REPLAY).size() == 2);
  }

  @Test
  void whatIsNotNewIsOnlyReplayed() {
    start(Map.of());
    sender.send(TOPIC, List.of(numbered("an old window")), false, () -> null);
    sendAll("a new one");

    await().atMost(PATIENCE).until(() -> texts(TOPIC).size() == 1);
    assertThat(texts(TOPIC)).containsExactly(sender.epoch() + " 2 a new one");
    state(sender.epoch(), 0);
    await().atMost(PATIENCE).until(() -> !texts(REPLAY).isEmpty());
    assertThat(texts(REPLAY)).containsExactly(sender.epoch() + " 1 an old window");
  }

  @Test
  void whatBelongsToAReadingIsCommittedWithIt() throws SQLException {
    start(Map.of());
    run("CREATE TABLE windows (start INTEGER)");

    sender.send(TOPIC, List.of(numbered("a")), true, () -> run("INSERT INTO windows VALUES (1)"));

    assertThat(count("windows")).isEqualTo(1);
    assertThat(count("outbox")).isEqualTo(1);
  }

  @Test
  void whereWhatBelongsToItFailsNothingIsCommittedAndNoNumberUsed() throws SQLException {
    start(Map.of());
    run("CREATE TABLE windows (start INTEGER)");

    assertThatThrownBy(
            () ->
                sender.send(
                    TOPIC,
                    List.of(numbered("never")),
                    true,
                    () -> {
                      run("INSERT INTO windows VALUES (1)");
                      throw new SQLException("as this test wants it");
                    }))
        .isInstanceOf(UnstorableException.class);
    assertThat(count("windows") + count("outbox")).isZero();
    sendAll("a");

    await().atMost(PATIENCE).until(() -> !texts(TOPIC).isEmpty());
    assertThat(texts(TOPIC)).containsExactly(sender.epoch() + " 1 a");
  }

  @Test
  void whereAReadingFailsWhatBelongsToItIsUndone() throws SQLException {
    start(Map.of());
    run("CREATE TABLE windows (start INTEGER)");
    Numbered broken = Payloads.brokenAfterItsCheck();

    assertThatThrownBy(
            () ->
                sender.send(
                    TOPIC, List.of(broken), true, () -> run("INSERT INTO windows VALUES (1)")))
        .isInstanceOf(IllegalStateException.class);

    assertThat(count("windows")).isZero();
  }

  @Test
  void whereConsumersWouldRefuseAReadingWhatBelongsToItIsNotCommitted() throws SQLException {
    start(Map.of());
    run("CREATE TABLE windows (start INTEGER)");

    assertThatThrownBy(
            () ->
                sender.send(
                    TOPIC,
                    List.of(numbered("a"), numbered("unfit")),
                    true,
                    () -> run("INSERT INTO windows VALUES (1)")))
        .isInstanceOf(UnfitException.class)
        .hasMessageContaining(TOPIC)
        .hasMessageContaining("unfit");

    assertThat(count("windows") + count("outbox")).isZero();
  }

  /** The sender's other thread would wait for the database, and this one for the sender. */
  @Test
  void refusesToSendWithinATransactionOfAnother() throws SQLException {
    start(Map.of());

    synchronized (database) {
      assertThatThrownBy(() -> sendAll("never"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("order");
    }

    assertThat(count("outbox")).isZero();
  }

  @Test
  void theOldestGoFirstWhenTheQuotaIsReachedAndConsumersHearOfIt() {
    start(Map.of("OUTBOX_MAX_ROWS", "10"));
    for (int i = 1; i <= 15; i++) {
      sendAll("reading " + i);
    }

    await()
        .atMost(PATIENCE)
        .until(
            () ->
                offer()
                    .map(offer -> offer.epochs().get(0))
                    .filter(new HeldEpoch(sender.epoch(), 6, 15)::equals)
                    .isPresent());
    assertThat(component.health().conditions().get("outbox quota").level())
        .isEqualTo(Health.Level.DEGRADED);
    assertThat(sender.metrics().dropped()).isEqualTo(5);
  }

  @Test
  void theLedgerForTestsHoldsWhatWasCommitted() throws IOException {
    Path ledger = folder.resolve("sent.csv");
    start(Map.of("SENT_LEDGER", ledger.toString()));
    sendAll("a", "b");

    assertThat(Files.readAllLines(ledger))
        .hasSize(2)
        .allMatch(line -> line.matches("PLC1," + sender.epoch() + ",[12],[0-9a-f]{64}"));
  }

  private void start(Map<String, String> variables) {
    component =
        Component.start("PLC1", new HashMap<>(variables), Clock.systemUTC(), this::assemble);
  }

  private void assemble(Component starting) {
    link =
        starting.add(
            "link",
            broker.create(
                LinkOptions.clean(
                    new BrokerAddress("nowhere", 1883),
                    new Credentials("PLC1", Optional.empty()))));
    database =
        starting.add(
            "outbox",
            new SqliteFile(folder.resolve("outbox.db"))
                .openWriter(SqliteOutbox.SCHEMA, starting.health()));
    sender =
        starting.add(
            "delivery",
            new DeliverySender(
                starting,
                link,
                DeliveryTopics.local("PLC1"),
                new SqliteOutbox(database),
                DeliveryConfig.from(starting.settings(), "Historian"),
                (topic, payload) ->
                    text(payload).endsWith("unfit") ? Optional.of("unfit") : Optional.empty()));
    sender.start();
    link.start();
    broker.settle();
  }

  private int run(String sql) throws SQLException {
    try (Statement statement = database.connection().createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private long count(String table) throws SQLException {
    try (Statement statement = database.connection().createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
      return row.getLong(1);
    }
  }

  private void sendAll(String... texts) {
    Arrays.stream(texts).forEach(text -> sender.send(TOPIC, List.of(numbered(text))));
  }

  private static Numbered numbered(String text) {
    return (epoch, sequence) ->
        (epoch + " " + sequence + " " + text).getBytes(StandardCharsets.UTF_8);
  }

  private void state(String epoch, long upto) {
    broker.publish(
        "delivery/PLC1/ack/Historian", "{\"epoch\":\"" + epoch + "\",\"upto\":" + upto + "}");
  }

  private Optional<DeliveryOffer> offer() {
    return broker
        .retainedText("delivery/PLC1/offer")
        .map(text -> Json.read(text.getBytes(StandardCharsets.UTF_8), DeliveryOffer.class));
  }

  private List<String> texts(String topic) {
    return broker.messages(topic).stream().map(message -> text(message.payload())).toList();
  }

  private static String text(byte[] payload) {
    return new String(payload, StandardCharsets.UTF_8);
  }
}
