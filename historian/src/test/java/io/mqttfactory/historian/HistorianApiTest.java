package io.mqttfactory.historian;

import static io.mqttfactory.testing.Payloads.energy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.mqttfactory.model.Topics;
import io.mqttfactory.testing.InMemoryBroker;
import io.mqttfactory.testing.SettableClock;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page asks for beside the past. */
class HistorianApiTest {

  @TempDir private Path folder;
  private final InMemoryBroker broker = new InMemoryBroker();
  private final SettableClock clock = SettableClock.ofWednesday();
  private RunningHistorian historian;

  @BeforeEach
  void start() {
    historian = RunningHistorian.start(folder, clock, broker, Map.of());
  }

  @AfterEach
  void close() {
    historian.close();
    broker.close();
  }

  @Test
  void everyTagWithNumbersCanBeChosen() throws Exception {
    JsonNode topics = historian.json("/api/tags");

    assertThat(topics.findValuesAsText("topic"))
        .containsExactly("factory/line1", "factory/energy", "factory/environment");
    assertThat(topics.findValuesAsText("tag"))
        .contains("line1.alarm", "energy.voltage_l1", "environment.pm2_5")
        .doesNotContain("energy.grid_status");
    assertThat(topics.at("/1/tags/0").toString()).contains("\"kW\"");
    for (String tag : topics.findValuesAsText("tag")) {
      assertThat(historian.get("/api/trend?tag=" + tag).statusCode()).as(tag).isEqualTo(200);
    }
  }

  @Test
  void qualityTellsWhatCameAndWhatIsWrong() throws Exception {
    broker.publish(Topics.ENERGY, energy("a", 1));
    broker.publish(Topics.ENERGY, energy("a", 1));
    broker.publish(Topics.ENERGY, energy("a", 4));
    broker.publish(Topics.ENERGY, "not json");
    historian.await("SELECT count(*) FROM quarantine", 1);

    awaitThat("/api/quality", "/topics/1/counted/received", "4");
    awaitThat("/api/quality", "/topics/1/counted/missing", "2");
    JsonNode topic = historian.json("/api/quality").at("/topics/1");
    assertThat(topic.at("/topic").asText()).isEqualTo("factory/energy");
    assertThat(topic.at("/counted/duplicates").asInt()).isEqualTo(1);
    assertThat(topic.at("/rejected").asInt()).isEqualTo(1);
    assertThat(topic.at("/levels/missing").asText()).isEqualTo("watch");
    assertThat(topic.at("/levels/conflicts").asText()).isEqualTo("fine");
    assertThat(topic.at("/flow/latency_p50").asDouble()).isBetween(1_790.0, 1_990.0);
    assertThat(topic.at("/levels/latency_p50").asText()).isEqualTo("bad");
    assertThat(historian.json("/api/quality").at("/topics/0/flow/latency_p50").isNull()).isTrue();
  }

  @Test
  void aComponentIsKnownWithItsRestartsAlsoAfterARestartOfTheHistorian() throws Exception {
    broker.publishRetained("status/PLC1", "online");
    broker.publishRetained("status/PLC1/info", info("2026-03-04T09:00:00.000Z"));
    awaitThat("/api/components", "/components/1/state", "online");
    clock.advance(Duration.ofMinutes(1));
    broker.publishRetained("status/PLC1", "offline");
    awaitThat("/api/components", "/components/1/state", "offline");
    broker.publishRetained("status/PLC1/info", info("2026-03-04T09:31:10.000Z"));
    awaitThat("/api/components", "/components/1/restarts", "1");
    historian.await("SELECT restarts FROM components WHERE component = 'PLC1'", 1);

    historian.close();
    clock.advance(Duration.ofMinutes(1));
    historian = RunningHistorian.start(folder, clock, broker, Map.of());

    awaitThat("/api/components", "/broker_lost_since", "null");
    JsonNode component = historian.json("/api/components").at("/components/1");
    assertThat(component.path("component").asText()).isEqualTo("PLC1");
    assertThat(component.path("confirmed").asBoolean()).isTrue();
    assertThat(component.path("restarts").asInt()).isEqualTo(1);
    assertThat(component.path("since").asText()).isEqualTo("2026-03-04T09:31:00.000Z");
    assertThat(component.path("version").asText()).isEqualTo("1.2");
  }

  @Test
  void whatStrangersSayOfOthersIsNotHeard() throws Exception {
    broker.publishRetained("status/PLC9/info", info("2026-03-04T09:00:00.000Z"));
    broker.publishRetained("status/PLC2", "on fire");
    awaitThat("/api/components", "/components/1/state", "unknown");

    assertThat(historian.json("/api/components").findValuesAsText("component"))
        .containsExactly("Historian", "PLC2");
  }

  @Test
  void saysSinceWhenThereIsNoBroker() throws Exception {
    broker.cut();

    awaitThat("/api/components", "/broker_lost_since", "2026-03-04T09:30:00.000Z");
  }

  @Test
  void trendsAreAFileToo() throws Exception {
    broker.publish(Topics.ENERGY, energy("a", 1, 100));
    historian.await("SELECT count(*) FROM energy_data", 1);

    HttpResponse<String> file =
        historian.get("/api/trend.csv?tags=energy.power_consumption,energy.voltage_l1&buckets=1");

    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"trend.csv\"");
    assertThat(file.body().lines())
        .containsExactly(
            "tag,unit,start,min,avg,max,count,simulated",
            "energy.power_consumption,kW,2026-03-04T08:30:00.000Z,100.0,100.0,100.0,1,0",
            "energy.voltage_l1,V,2026-03-04T08:30:00.000Z,402.1,402.1,402.1,1,0");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/trend.csv, tags held null",
    "/api/trend.csv?tags=, tags held null",
    "'/api/trend.csv?tags=energy.frequency,', 'tags held \\\"\\\"'",
    "/api/trend.csv?tags=energy.grid_status, one of the tags with numbers",
    "'/api/trend.csv?tags=a,a,a,a,a,a,a,a,a', at most 8 tags",
    "/api/trend.csv?tags=energy.frequency&buckets=0, buckets held",
  })
  void aWrongParameterIsNamed(String request, String told) throws Exception {
    HttpResponse<String> answer = historian.get(request);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(told);
  }

  @Test
  void thePageIsThereWithAllItsFiles() throws Exception {
    String page = historian.get("/").body();

    assertThat(page).contains("<title>Historian</title>").doesNotContain("<script>");
    for (String file :
        Stream.of("/historian.css", "/page.css", "/js/historian.js", "/js/dom.js").toList()) {
      assertThat(historian.get(file).statusCode()).as(file).isEqualTo(200);
    }
  }

  private static String info(String startedAt) {
    return """
        {"component":"PLC1","version":"1.2","started_at":"%s","topics_in":[],"topics_out":[]}"""
        .formatted(startedAt);
  }

  private void awaitThat(String path, String pointer, String expected) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(historian.json(path).at(pointer).asText()).isEqualTo(expected));
  }
}
