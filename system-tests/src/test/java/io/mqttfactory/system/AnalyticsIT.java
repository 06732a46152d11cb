package io.mqttfactory.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.model.Topics;
import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.system.harness.AnalyticsProcess;
import io.mqttfactory.system.harness.Cloud;
import io.mqttfactory.system.harness.Factory;
import io.mqttfactory.system.harness.MqttProbe;
import io.mqttfactory.system.harness.NeedsMosquitto;
import io.mqttfactory.system.harness.PlantTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the engine concludes rests on every window that the bridge has sent, and reaches people. */
@NeedsMosquitto
class AnalyticsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration FAULT = Duration.ofMinutes(20);
  private static final String MATTER = "power_factor";

  @RegisterExtension final Factory factory = new Factory();

  @Test
  void killedFiveTimesItHasOneRowOfEveryWindow() {
    AnalyticsProcess analytics = start(PlantTime.fasterBy(60));
    Random random = new Random(6);
    for (int kill = 0; kill < 5; kill++) {
      factory.cloud().awaitWindows(1 + random.nextInt(20));
      analytics.kill();
      factory.awaitProduced(random.nextInt(100));
      analytics.start();
    }

    factory.quiesceWindows().isExact();
    Map<Instant, ReadingKey> read = read();
    await().atMost(PATIENCE).until(() -> analytics.kept().entrySet().containsAll(read.entrySet()));
    assertThat(analytics.rows()).isEqualTo(analytics.kept().size());
  }

  @Test
  void theBridgeForgetsWindowsOnlyWhenAnalyticsHasThemToo() {
    AnalyticsProcess analytics = start(PlantTime.fasterBy(60));
    Cloud cloud = factory.cloud();
    cloud.awaitWindows(10);
    analytics.kill();
    cloud.awaitWindows(40);
    assertThat(cloud.bridge().held())
        .describedAs("held for analytics, though the other consumer has them")
        .hasSizeGreaterThanOrEqualTo(40);

    analytics.start();

    factory.quiesceWindows().isExact();
    Set<ReadingKey> read = Set.copyOf(read().values());
    await().atMost(PATIENCE).until(() -> analytics.kept().values().containsAll(read));
    await().atMost(PATIENCE).until(() -> cloud.bridge().held().isEmpty());
  }

  @Test
  void aRestartChangesNothingOfWhatItThinks() {
    PlantTime time = PlantTime.fasterBy(60);
    AnalyticsProcess analytics = start(time, 2);
    await().atMost(PATIENCE).until(() -> !analytics.json("/api/predictions").isEmpty());
    factory.cloud().awaitWindows(30);
    factory.quiesceWindows().isExact();
    factory.cloud().bridge().terminate();
    analytics.awaitReached(factory.cloud().reader().kept().lastKey().plusSeconds(10));
    // So that nothing is due between one look and the other.
    analytics.liveIn(time.stopped());
    analytics.terminate();
    analytics.start();
    List<JsonNode> before = conclusions(analytics);

    analytics.kill();
    analytics.start();

    assertThat(conclusions(analytics)).isEqualTo(before);
    assertThat(before.get(0)).isNotEmpty();
  }

  /** Past and current predictions, insights, anomalies, scores, wear. */
  private static List<JsonNode> conclusions(AnalyticsProcess analytics) {
    await().atMost(PATIENCE).until(() -> !analytics.reached().equals(Instant.EPOCH));
    return List.of(
        analytics.json("/api/predictions"),
        analytics.json("/api/predictions?from=2026-10-21T08:00:00Z&to=2026-10-23T00:00:00Z"),
        analytics.json("/api/insights?state=all"),
        analytics.json("/api/anomalies"),
        analytics.json("/api/scores"),
        analytics.json("/api/wear"));
  }

  @Test
  void anInjectedFaultBecomesAnInsightThatIsResolvedAfterIt() throws MqttException {
    PlantTime time = PlantTime.fasterBy(60);
    AnalyticsProcess analytics = start(time, 3);
    analytics.awaitReached(time.now());
    assertThat(insightOf(analytics, "standing")).isEmpty();

    Instant end = spoilPowerFactor(time);

    JsonNode insight =
        await()
            .atMost(PATIENCE)
            .until(() -> insightOf(analytics, "standing"), Optional::isPresent)
            .orElseThrow();
    assertThat(insight.path("description").asText())
        .contains("power factor")
        .containsPattern("0[.,][0-9]");
    assertThat(insight.path("recommendation").asText()).isNotEmpty();
    assertThat(insight.at("/evidence/measures").toString()).contains("power_factor");
    assertThat(retained(Topics.INSIGHTS))
        .anyMatch(item -> item.path("id").equals(insight.path("id")));
    assertThat(retained(Topics.PREDICTIONS))
        .isNotEmpty()
        .allMatch(item -> item.path("state").asText().equals("open"));

    analytics.awaitReached(end);
    JsonNode resolved =
        await()
            .atMost(PATIENCE)
            .until(() -> insightOf(analytics, "resolved"), Optional::isPresent)
            .orElseThrow();
    assertThat(resolved.path("id")).isEqualTo(insight.path("id"));
    await()
        .atMost(PATIENCE)
        .until(() -> retained(Topics.INSIGHTS).stream().noneMatch(AnalyticsIT::isOfMatter));
  }

  private static Optional<JsonNode> insightOf(AnalyticsProcess analytics, String state) {
    return stream(analytics.json("/api/insights?state=" + state))
        .filter(AnalyticsIT::isOfMatter)
        .findFirst();
  }

  private static boolean isOfMatter(JsonNode insight) {
    return insight.path("matter").asText().equals(MATTER);
  }

  /** As somebody reads it who comes late and has no name. */
  private List<JsonNode> retained(String topic) throws MqttException {
    try (MqttProbe stranger = new MqttProbe(factory.cloud().broker().address())) {
      byte[] items = stranger.awaitAnyWord(topic).getBytes(StandardCharsets.UTF_8);
      return Json.read(items, new TypeReference<>() {});
    }
  }

  /** From now on; when it is over. */
  private Instant spoilPowerFactor(PlantTime time) throws MqttException {
    Instant begin = time.now();
    try (MqttProbe operator = new MqttProbe(factory.broker().address())) {
      Map<String, Object> fault =
          Map.of("id", "test", "intensity", 0.8, "start", begin, "duration", FAULT.toSeconds());
      operator.publish("simulation/faults/power_factor_drop", Json.write(List.of(fault)), true);
    }
    return begin.plus(FAULT);
  }

  private Map<Instant, ReadingKey> read() {
    Map<Instant, ReadingKey> read = new TreeMap<>();
    for (Aggregate aggregate : factory.cloud().reader().kept().values()) {
      read.put(aggregate.windowStart(), aggregate.key().orElseThrow());
    }
    return read;
  }

  private AnalyticsProcess start(PlantTime time) {
    return start(time, 0);
  }

  private AnalyticsProcess start(PlantTime time, int daysOfPast) {
    AnalyticsProcess analytics = factory.cloud().analytics();
    analytics.set("BACKFILL_DAYS", Integer.toString(daysOfPast));
    factory.runIn(time);
    factory.start();
    return analytics;
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
