package io.mqttfactory.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.Topics;
import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.model.cloud.AlertType;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.StartException;
import io.mqttfactory.testing.InMemoryBroker;
import io.mqttfactory.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bridge as a whole, between two brokers in memory. */
class BridgeTest {

  private static final Duration PATIENCE = RunningBridge.PATIENCE;
  private static final String OFFER = "cloud/delivery/Bridge/offer";
  private static final String REPLAY = "cloud/delivery/Bridge/replay/cloud/factory/analytics";
  private static final String STATEMENT = "cloud/delivery/Bridge/ack/CloudDashboard";

  @TempDir private Path folder;
  private final InMemoryBroker local = new InMemoryBroker();
  private final InMemoryBroker cloud = new InMemoryBroker();
  private final SettableClock clock = SettableClock.ofWednesday();
  private final Plcs plcs = new Plcs(local, clock);
  private RunningBridge bridge;

  @BeforeEach
  void start() {
    bridge = start(Map.of());
    await().atMost(PATIENCE).until(() -> bridge.level("cloud broker") == Health.Level.UP);
  }

  private RunningBridge start(Map<String, String> variables) {
    return RunningBridge.start(folder, clock, local, cloud, variables);
  }

  @AfterEach
  void close() {
    bridge.close();
    local.close();
    cloud.close();
  }

  @Test
  void publishesAWindowWhenEverySourceIsPastItsEnd() {
    plcs.goOn(3);

    Aggregate second = awaitAny(1, 0);

    assertThat(second.revision()).isZero();
    assertThat(second.bridgeId()).isEqualTo("Bridge");
    assertThat(second.aggregationPeriod()).isEqualTo(Duration.ofSeconds(1));
    assertThat(second.dataPoints().total()).isEqualTo(5);
    assertThat(second.dataPoints().energyExpected()).isEqualTo(2.0);
    assertThat(second.energyAnalytics().powerConsumption().average()).isEqualTo(211.0);
    assertThat(second.energyAnalytics().powerConsumption().min()).isEqualTo(210.0);
    assertThat(second.energyAnalytics().powerConsumption().max()).isEqualTo(212.0);
    assertThat(second.environmentAnalytics().temperature().average()).isEqualTo(21.5);
    assertThat(second.productionAnalytics().lineSpeed().average()).isEqualTo(102.0);
    assertThat(second.criticalAlerts()).isEmpty();
    await().atMost(PATIENCE).until(() -> local.unacknowledged("Bridge") == 0);
  }

  @Test
  void aLateReadingMakesOneRevisionOfItsWindowAndOfNoOther() {
    plcs.goOn(4);
    awaitWindows(3);

    plcs.publishUnnumbered(Duration.ofMillis(1_500), 241);

    bridge.await("SELECT revision FROM windows WHERE start = " + millis(1), 1);
    bridge.await("SELECT count(*) FROM windows WHERE revision > 0 OR dirty > 0", 1);
    Aggregate revised = awaitAny(1, 1);
    assertThat(revised.dataPoints().energySamples()).isEqualTo(3);
    assertThat(revised.energyAnalytics().powerConsumption().average()).isEqualTo(221.0);
    assertThat(RunningBridge.live(cloud)).allMatch(aggregate -> aggregate.revision() == 0);
  }

  @Test
  void whatComesTwiceCountsOnce() {
    local.publish(Topics.ENERGY, energy());
    local.publish(Topics.ENERGY, energy());
    local.publish("delivery/PLC2/replay/factory/energy", energy());
    plcs.silence("PLC2");
    plcs.goOn(3);
    bridge.await("SELECT count(*) FROM windows WHERE start = " + millis(0), 1);

    Aggregate first = awaitAny(0, 0);

    assertThat(first.dataPoints().energySamples()).isEqualTo(1);
    local.publish("delivery/PLC2/replay/factory/energy", energy());
    local.publish(Topics.ENERGY, energy());
    plcs.goOn(3);
    awaitWindows(5);
    assertThat(bridge.ask("SELECT count(*) FROM readings WHERE source = 'PLC2'")).isEqualTo("1");
    assertThat(bridge.ask("SELECT count(*) FROM windows WHERE revision > 0 OR dirty > 0"))
        .isEqualTo("0");
  }

  @Test
  void aSilentSourceIsNullAndAnAlertAndNeverAZero() {
    plcs.goOn(2);
    plcs.silence("PLC3");
    plcs.goOn(2);

    Aggregate fourth = awaitAny(3, 0);

    assertThat(fourth.environmentAnalytics()).isNull();
    assertThat(fourth.energyAnalytics()).isNotNull();
    assertThat(fourth.facilityStatus().environmentalComfort()).isNull();
    assertThat(fourth.criticalAlerts())
        .anySatisfy(
            alert -> {
              assertThat(alert.type()).isEqualTo(AlertType.DATA);
              assertThat(alert.message()).contains("PLC3");
            });
  }

  @Test
  void aRestartNeitherDoublesNorDropsAWindow() {
    plcs.goOn(3);
    awaitWindows(2);
    bridge.close();
    plcs.goOn(3);
    bridge = start(Map.of());
    plcs.goOn(3);

    awaitWindows(8);
    bridge.await("SELECT max(revision) FROM windows", 0);
    bridge.await("SELECT count(*) FROM readings", 45);
    assertThat(rowsInOutbox()).isEqualTo(Integer.toString(published()));
  }

  @Test
  void anotherLengthOfWindowsDoesNotTellThePastAgain() {
    plcs.goOn(3);
    awaitWindows(2);
    bridge.close();
    long told = Long.parseLong(bridge.ask("SELECT max(start) + 1000 FROM windows"));
    bridge = start(Map.of("AGGREGATION_INTERVAL", "0.5"));
    plcs.publishUnnumbered(Duration.ofMillis(700), 241);
    plcs.goOn(3);

    bridge.await("SELECT count(*) FROM windows WHERE length = 500 AND start = " + millis(5), 1);
    assertThat(
            bridge.ask("SELECT min(start) >= %d FROM windows WHERE length = 500".formatted(told)))
        .isEqualTo("1");
  }

  @Test
  void aCloudThatIsGoneIsNotNoticedOnTheLocalSide() {
    plcs.goOn(2);
    await().atMost(PATIENCE).until(() -> !RunningBridge.live(cloud).isEmpty());
    cloud.cut();
    int before = RunningBridge.live(cloud).size();
    plcs.goOn(20);

    awaitWindows(21);
    await().atMost(PATIENCE).until(() -> local.unacknowledged("Bridge") == 0);
    assertThat(bridge.component().health().level()).isEqualTo(Health.Level.DEGRADED);
    assertThat(RunningBridge.live(cloud)).hasSize(before);

    cloud.restore();
    await().atMost(PATIENCE).until(() -> bridge.level("cloud broker") == Health.Level.UP);
    plcs.goOn(1);
    await().atMost(PATIENCE).until(() -> RunningBridge.live(cloud).size() > before);
    assertThat(RunningBridge.live(cloud).get(before).windowStart()).isAfterOrEqualTo(plcs.at(21));
    lackEverything();

    await().atMost(PATIENCE).until(() -> replayed().size() >= 19);
    assertThat(replayed().stream().map(Aggregate::windowStart).toList())
        .contains(IntStream.range(2, 21).mapToObj(plcs::at).toArray(Instant[]::new));
  }

  @Test
  void whatIsStatedToBeStoredIsForgotten() {
    plcs.goOn(5);
    Aggregate fourth = awaitAny(3, 0);
    cloud.publish(STATEMENT, statement(fourth.epoch(), fourth.sequence()));

    bridge.await("SELECT count(*) FROM outbox WHERE sequence <= " + fourth.sequence(), 0);
  }

  @Test
  void aReadingFromFarAheadIsReceivedAndBelongsToNoWindow() {
    plcs.publishUnnumbered(Duration.ofHours(2), 250);
    plcs.goOn(3);
    awaitWindows(2);

    await().atMost(PATIENCE).until(() -> bridge.counter("bridge_readings_too_far_ahead") == 1);
    assertThat(bridge.ask("SELECT count(*) FROM readings WHERE epoch IS NULL")).isEqualTo("0");
    assertThat(bridge.ask("SELECT max(start) < " + millis(4) + " FROM windows")).isEqualTo("1");
    await().atMost(PATIENCE).until(() -> local.unacknowledged("Bridge") == 0);
  }

  @Test
  void saysOnBothBrokersThatItIsThere() {
    awaitRetained(local, "status/Bridge", "online");
    awaitRetained(cloud, "cloud/status/Bridge", "online");
    assertThat(local.retainedText("status/Bridge/info").orElseThrow())
        .contains("factory/line1", "cloud/factory/analytics");
    bridge.close();

    assertThat(local.retainedText("status/Bridge")).contains("offline");
    assertThat(cloud.retainedText("cloud/status/Bridge")).contains("offline");
  }

  @Test
  void anAlertsFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> start(Map.of("ALERTS_FILE", "nowhere/alerts.json")))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("ALERTS_FILE names")
        .hasMessageContaining("nowhere");
  }

  private String energy() {
    return "{\"timestamp\":\"%s\",\"plc_id\":\"PLC2\",\"epoch\":\"e1\",\"sequence\":1,\"power_consumption\":200}"
        .formatted(plcs.at(0));
  }

  /** Live or replayed, whatever the pace of this machine lets it be. */
  private Aggregate awaitAny(int second, int revision) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> {
              lackEverything();
              return Stream.concat(RunningBridge.live(cloud).stream(), replayed().stream())
                  .filter(one -> one.windowStart().equals(plcs.at(second)))
                  .filter(one -> one.revision() == revision)
                  .findFirst();
            },
            Optional::isPresent)
        .orElseThrow();
  }

  private List<Aggregate> replayed() {
    return RunningBridge.aggregates(cloud, REPLAY);
  }

  /** The windows of the first seconds are published, each once, and none is missing. */
  private void awaitWindows(int seconds) {
    bridge.await(
        "SELECT count(*) FROM windows WHERE start >= %d AND start < %d"
            .formatted(millis(0), millis(seconds)),
        seconds);
  }

  private int published() {
    return Integer.parseInt(bridge.ask("SELECT count(*) FROM windows"));
  }

  private String rowsInOutbox() {
    return bridge.ask("SELECT count(*) FROM outbox");
  }

  private long millis(int second) {
    return plcs.at(second).toEpochMilli();
  }

  /** As a consumer does that has nothing yet. */
  private void lackEverything() {
    cloud
        .retainedText(OFFER)
        .map(offer -> Json.read(offer.getBytes(StandardCharsets.UTF_8), DeliveryOffer.class))
        .ifPresent(
            offer ->
                offer
                    .epochs()
                    .forEach(held -> cloud.publish(STATEMENT, statement(held.epoch(), 0))));
  }

  private static String statement(String epoch, long upto) {
    return "{\"epoch\":\"" + epoch + "\",\"upto\":" + upto + "}";
  }

  private static void awaitRetained(InMemoryBroker broker, String topic, String text) {
    await().atMost(PATIENCE).until(() -> broker.retainedText(topic).equals(Optional.of(text)));
  }
}
