package io.mqttfactory.historian;

import static io.mqttfactory.testing.Payloads.energy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mqttfactory.model.Topics;
import io.mqttfactory.testing.InMemoryBroker;
import io.mqttfactory.testing.SettableClock;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions to a historian that holds readings 1 to 10, one per second, and no frequency. */
class HistoryQueriesTest {

  @TempDir private static Path folder;
  private static final InMemoryBroker broker = new InMemoryBroker();
  private static RunningHistorian historian;

  @BeforeAll
  static void fill() {
    historian = RunningHistorian.start(folder, SettableClock.ofWednesday(), broker, Map.of());
    for (int number = 1; number <= 10; number++) {
      broker.publish(Topics.ENERGY, energy("a", number, 100 + number));
    }
    historian.await("SELECT count(*) FROM energy_data", 10);
  }

  @AfterAll
  static void close() {
    historian.close();
    broker.close();
  }

  @Test
  void latestTellsTheNewestReadingAndItsAge() throws Exception {
    JsonNode answer = historian.json("/api/latest");

    assertThat(answer.at("/factory~1energy/power_consumption").asDouble()).isEqualTo(110);
    assertThat(answer.at("/factory~1energy/age_seconds").asDouble()).isEqualTo(1_790);
    assertThat(answer.at("/factory~1energy/simulated").asBoolean()).isFalse();
    assertThat(answer.at("/factory~1line1").isNull()).isTrue();
  }

  @Test
  void aRangeComesInPagesWithoutGapsOrDoubles() throws Exception {
    List<Long> sequences = new ArrayList<>();
    String after = "";
    int pages = 0;
    while (after != null) {
      JsonNode page = historian.json("/api/range?topic=energy&from=-1h&limit=3" + after);
      page.path("rows").forEach(row -> sequences.add(row.path("sequence").asLong()));
      after = page.path("next").isNull() ? null : "&after=" + page.path("next").asText();
      pages++;
    }

    assertThat(sequences).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    assertThat(pages).isEqualTo(4);
  }

  @Test
  void aRangeHoldsItsBeginningAndNotItsEnd() throws Exception {
    JsonNode answer =
        historian.json(
            "/api/range?topic=factory/energy&from=2026-03-04T09:00:03Z&to=2026-03-04T09:00:05Z");

    assertThat(answer.path("rows").findValuesAsText("sequence")).containsExactly("3", "4");
    assertThat(answer.at("/rows/0/timestamp").asText()).isEqualTo("2026-03-04T09:00:03.000Z");
    assertThat(answer.at("/rows/0/frequency").isNull()).isTrue();
  }

  @Test
  void aTrendTellsTheRangeOfEachBucketAndLeavesEmptyOnesOut() throws Exception {
    JsonNode answer =
        historian.json(
            "/api/trend?tag=energy.power_consumption&buckets=4"
                + "&from=2026-03-04T08:59:50Z&to=2026-03-04T09:00:30Z");

    assertThat(answer.path("unit").asText()).isEqualTo("kW");
    assertThat(answer.path("bucket_seconds").asDouble()).isEqualTo(10);
    assertThat(answer.path("buckets").findValuesAsText("start"))
        .containsExactly("2026-03-04T09:00:00.000Z", "2026-03-04T09:00:10.000Z");
    JsonNode first = answer.at("/buckets/0");
    assertThat(first.path("min").asDouble()).isEqualTo(101);
    assertThat(first.path("avg").asDouble()).isEqualTo(105);
    assertThat(first.path("max").asDouble()).isEqualTo(109);
    assertThat(first.path("count").asInt()).isEqualTo(9);
    assertThat(first.path("simulated").asInt()).isZero();
  }

  @Test
  void whatIsUnknownIsNotZeroInATrend() throws Exception {
    assertThat(historian.json("/api/trend?tag=energy.frequency&from=-1h").path("buckets"))
        .isEmpty();
    assertThat(historian.json("/api/trend?tag=energy.voltages.L1&from=-1h").path("buckets"))
        .hasSize(1);
  }

  @Test
  void anExportIsACsvFileWithAHeaderAndBlanksForWhatIsUnknown() throws Exception {
    HttpResponse<String> export = historian.get("/api/export?topic=energy&from=-1h");

    assertThat(export.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"factory-energy.csv\"");
    assertThat(export.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    List<String> lines = export.body().lines().toList();
    assertThat(lines).hasSize(11);
    assertThat(lines.get(0))
        .startsWith("timestamp,source,epoch,sequence,received_at,recorded_at,simulated,power_");
    assertThat(lines.get(1))
        .isEqualTo(
            "2026-03-04T09:00:01.000Z,PLC2,a,1,2026-03-04T09:30:00.000Z,,false,"
                + "101.0,402.1,399.8,401.3,,,,,,,normal,,");
  }

  @Test
  void statisticsTellWhatCameAndWhatIsKept() throws Exception {
    JsonNode answer = historian.json("/api/statistics");

    assertThat(answer.at("/sources/1/stored").asLong()).isEqualTo(10);
    assertThat(answer.at("/rows/energy_data").asLong()).isEqualTo(10);
    assertThat(answer.path("database_bytes").asLong()).isPositive();
    assertThat(answer.at("/queue/waiting").asLong()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "/api/range, topic held null",
    "/api/range?topic=water, 'topic held \\\"water\\\", expected one of line1, energy'",
    "/api/range?topic=energy&limit=0, limit held \\\"0\\\"",
    "/api/range?topic=energy&from=yesterday, from held \\\"yesterday\\\"",
    "/api/range?topic=energy&from=now&to=-1h, from held \\\"now\\\"",
    "/api/range?topic=energy&from=-999999999999d, from held \\\"-999999999999d\\\"",
    "/api/range?topic=energy&from=-200000000000d, from held \\\"-200000000000d\\\"",
    "/api/range?topic=energy&to=-PT2562047788015215H, to held \\\"-PT2562047788015215H\\\"",
    "/api/range?topic=energy&after=x, after held \\\"x\\\"",
    "/api/trend, tag held null",
    "/api/trend?tag=energy, tag held \\\"energy\\\"",
    "/api/trend?tag=energy.grid_status, one of the tags with numbers",
    "/api/trend?tag=energy.frequency&buckets=x, buckets held \\\"x\\\"",
    "/api/export?topic=energy&to=1969-01-01T00:00:00Z, to held",
  })
  void aWrongParameterIsNamed(String request, String told) throws Exception {
    HttpResponse<String> answer = historian.get(request);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(told);
  }
}
