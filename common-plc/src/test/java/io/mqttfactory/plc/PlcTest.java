package io.mqttfactory.plc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.model.DeliveryOffer;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.LineReading;
import io.mqttfactory.model.ParsedReading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.plant.LineSensors;
import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.Settings;
import io.mqttfactory.runtime.SettingsException;
import io.mqttfactory.runtime.StartException;
import io.mqttfactory.testing.InMemoryBroker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole PLC, assembled as it runs, on an in-memory broker. */
class PlcTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;
  private final InMemoryBroker broker = new InMemoryBroker();
  private Component plc;

  @AfterEach
  void stop() {
    if (plc != null) {
      plc.close();
    }
    broker.close();
  }

  @Test
  void numbersItsReadingsWithoutGaps() {
    plc = start(Map.of());

    await().atMost(PATIENCE).until(() -> readings().size() >= 5);

    List<LineReading> readings = readings();
    long first = readings.get(0).stamp().sequence();
    for (int i = 0; i < readings.size(); i++) {
      assertThat(readings.get(i).stamp().sequence()).isEqualTo(first + i);
      assertThat(readings.get(i).stamp().epoch()).isEqualTo(readings.get(0).stamp().epoch());
    }
  }

  @Test
  void everyStartHasAnEpochOfItsOwn() {
    plc = start(Map.of());
    await().atMost(PATIENCE).until(() -> readings().size() >= 1);
    String first = readings().get(0).stamp().epoch();
    plc.close();
    int before = readings().size();

    plc = start(Map.of());

    await().atMost(PATIENCE).until(() -> readings().size() > before);
    assertThat(readings().get(before).stamp().epoch()).isNotEqualTo(first);
  }

  @Test
  void readsAlsoWithoutBrokerAndSendsWhatIsLackedWhenItComes() {
    broker.cut();
    plc = start(Map.of());
    await().atMost(PATIENCE).until(() -> metric("delivery_committed") >= 5);
    assertThat(plc.health().level()).isEqualTo(Health.Level.DOWN);

    broker.restore();
    await().atMost(PATIENCE).until(() -> !readings().isEmpty());
    lackEverything();

    await().atMost(PATIENCE).until(() -> replayed().size() >= 5);
    assertThat(replayed()).extracting(reading -> reading.stamp().sequence()).startsWith(1L, 2L, 3L);
    assertThat(readings().get(0).stamp().sequence()).isGreaterThan(5);
    assertThat(plc.health().level()).isEqualTo(Health.Level.UP);
  }

  @Test
  void aSecondPlcOnTheSameOutboxRefusesToStart() {
    plc = start(Map.of());

    assertThatThrownBy(() -> start(Map.of()))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("outbox.db");
  }

  @Test
  void aRecordingIsPlayedWholeAlsoWithoutBroker() throws IOException {
    Path recording = folder.resolve("recording.csv");
    Files.writeString(
        recording,
        """
        timestamp,line_speed
        2026-01-01T00:00:00Z,1
        2026-01-01T00:00:01Z,2
        2026-01-01T00:00:02Z,3
        """);
    broker.cut();
    plc = start(Map.of("SOURCE", "file:" + recording, "SOURCE_SPEED", "100"));
    await().atMost(PATIENCE).until(() -> metric("delivery_committed") == 3);

    broker.restore();
    lackEverything();

    await().atMost(PATIENCE).until(() -> replayed().size() == 3);
    assertThat(replayed()).extracting(LineReading::lineSpeed).containsExactly(1.0, 2.0, 3.0);
  }

  @Test
  void saysThatItIsThereAndWhereItsReadingsComeFrom() {
    plc = start(Map.of());

    await()
        .atMost(PATIENCE)
        .until(() -> broker.retainedText("status/PLC1").orElse("").equals("online"));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                broker
                    .retainedText("status/PLC1/info")
                    .orElse("")
                    .contains("\"source\":\"model\""));
    plc.close();
    assertThat(broker.retainedText("status/PLC1")).contains("offline");
  }

  @Test
  void followsTheFaultsThatTheOperatorInjects() {
    plc = start(Map.of());

    broker.publishRetained(
        "simulation/faults/jam",
        "[{\"id\":\"j1\",\"intensity\":1,\"start\":\""
            + Clock.systemUTC().instant()
            + "\",\"duration\":600}]");

    await()
        .atMost(PATIENCE)
        .until(() -> readings().stream().anyMatch(reading -> reading.lineSpeed() == 0));
  }

  @Test
  void faultsThatDoNotFitChangeNothing() {
    plc = start(Map.of());
    for (String payload :
        List.of("", "{", "[]", "[{\"id\":\"x\",\"intensity\":7}]", "null", "[null]")) {
      broker.publish("simulation/faults/jam", payload);
      broker.publish("simulation/faults/earthquake", payload);
    }
    broker.settle();
    int before = readings().size();

    await().atMost(PATIENCE).until(() -> readings().size() > before + 3);
  }

  @Test
  void namesEverySettingThatIsWrong() {
    assertThatThrownBy(
            () ->
                start(
                    Map.of(
                        "PORT", "0",
                        "BROKER", "mqtt_local_broker",
                        "PUBLISH_INTERVAL", "soon",
                        "REQUIRED_CONSUMERS", "Historian,,Bridge",
                        "SOURCE", "tape")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("5 settings are wrong")
        .hasMessageContaining("PORT held \"0\"")
        .hasMessageContaining("BROKER held \"mqtt_local_broker\"")
        .hasMessageContaining("PUBLISH_INTERVAL held \"soon\"")
        .hasMessageContaining("SOURCE held \"tape\", expected model, or file:");
  }

  @Test
  void keepsItsReadingsForHistorianAndBridgeUnlessToldOtherwise() {
    PlcConfig config =
        PlcConfig.from(new Settings(Map.of()), ReadingType.LINE, Duration.ofSeconds(2), 0);

    assertThat(config.delivery().required()).containsExactly("Historian", "Bridge");
  }

  @Test
  void aPlantFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> start(Map.of("PLANT_FILE", "nowhere/plant.json")))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("PLANT_FILE names")
        .hasMessageContaining("nowhere");
  }

  private Component start(Map<String, String> overrides) {
    Map<String, String> variables =
        new HashMap<>(
            Map.of(
                "PUBLISH_INTERVAL", "20ms",
                "REQUIRED_CONSUMERS", "Historian",
                "DATA_DIR", folder.toString(),
                "PLANT_FILE", "../config/plant.json",
                "HTTP_PORT", "0",
                "MQTT_PASSWORD", "secret"));
    variables.putAll(overrides);
    return Component.start("PLC1", variables, Clock.systemUTC(), this::assemble);
  }

  private void assemble(Component component) {
    PlcConfig config =
        PlcConfig.from(component.settings(), ReadingType.LINE, Duration.ofSeconds(2), 0);
    Plc.assemble(
        component,
        broker,
        ReadingType.LINE,
        config,
        () -> (plant, stamp) -> LineSensors.read(plant.at(stamp.timestamp()), stamp));
  }

  /** As a historian does that has nothing yet. */
  private void lackEverything() {
    await().atMost(PATIENCE).until(() -> broker.retainedText("delivery/PLC1/offer").isPresent());
    String offer = broker.retainedText("delivery/PLC1/offer").orElseThrow();
    String epoch =
        Json.read(offer.getBytes(StandardCharsets.UTF_8), DeliveryOffer.class)
            .epochs()
            .get(0)
            .epoch();
    broker.publish("delivery/PLC1/ack/Historian", "{\"epoch\":\"" + epoch + "\",\"upto\":0}");
  }

  private List<LineReading> readings() {
    return readings("factory/line1");
  }

  private List<LineReading> replayed() {
    return readings("delivery/PLC1/replay/factory/line1");
  }

  private List<LineReading> readings(String topic) {
    return broker.messages(topic).stream()
        .map(message -> ReadingType.LINE.parse(message.payload()))
        .map(parsed -> ((ParsedReading.Valid<LineReading>) parsed).reading())
        .toList();
  }

  private double metric(String wanted) {
    return plc.metrics().scrape(wanted::equals).stream()
        .flatMap(snapshot -> snapshot.getDataPoints().stream())
        .mapToDouble(
            point ->
                ((io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot)
                        point)
                    .getValue())
        .sum();
  }
}
