package io.mqttfactory.analytics.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mqttfactory.analytics.engine.Picture;
import io.mqttfactory.cloud.FilledPast;
import io.mqttfactory.runtime.http.HttpService;
import io.mqttfactory.testing.SettableClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyticsApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private final SettableClock clock = new SettableClock(SamplePictures.NOON);
  private final HttpService http = HttpService.start("127.0.0.1", 0);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Picture picture = SamplePictures.full();
  private FilledPast filling;

  @BeforeEach
  void serve() {
    new AnalyticsApi(
            () -> picture, () -> Optional.ofNullable(filling), SampleArchive.in(folder), clock)
        .serveOn(http);
  }

  @AfterEach
  void stop() {
    http.close();
  }

  @Test
  void tellsCurrentPredictionsWithTheirBounds() throws Exception {
    JsonNode all = json("/api/predictions");

    assertThat(all).hasSize(3);
    assertThat(all.get(1))
        .isEqualTo(
            JSON.readTree(
                """
                {"id":"power_consumption-PT1H-2026-03-04T12:00:00Z",
                 "prediction_type":"power_consumption","unit":"kW","horizon":"PT1H",
                 "made_at":"2026-03-04T12:00:00.000Z","target_time":"2026-03-04T13:00:00.000Z",
                 "predicted_value":250.0,"confidence":0.8,"lower_bound":240.0,"upper_bound":260.0,
                 "interval_50":{"lower":245.0,"upper":255.0},
                 "interval_95":{"lower":230.0,"upper":270.0},
                 "method":"model","state":"open","actual_value":null,"accuracy":null}"""));
    assertThat(json("/api/predictions?type=co2_level&horizon=PT1H")).hasSize(1);
    assertThat(json("/api/predictions?type=co2_level&horizon=PT60M")).hasSize(1);
    assertThat(json("/api/predictions?type=co2_level&horizon=PT10M")).isEmpty();
  }

  @Test
  void tellsPastPredictionsWithWhatWasTheOldestFirst() throws Exception {
    JsonNode past =
        json(
            "/api/predictions?type=power_consumption&horizon=PT1H"
                + "&from=2026-03-04T09:00:00Z&to=2026-03-04T10:00:00Z&limit=3");

    assertThat(past).hasSize(3);
    assertThat(past.get(0).path("target_time").asText()).isEqualTo("2026-03-04T09:00:00.000Z");
    assertThat(past.get(2).path("target_time").asText()).isEqualTo("2026-03-04T09:10:00.000Z");
    assertThat(past.get(0).path("actual_value").asDouble()).isEqualTo(252);
    assertThat(past.get(0).path("accuracy").asDouble()).isEqualTo(0.9);
    assertThat(past.get(0).path("state").asText()).isEqualTo("closed");
  }

  @Test
  void tellsInsightsByTheirState() throws Exception {
    assertThat(json("/api/insights").findValuesAsText("matter"))
        .containsExactly("power_factor", "noise");
    assertThat(json("/api/insights?limit=1")).hasSize(1);
    assertThat(json("/api/insights").get(0).path("state").asText()).isEqualTo("new");
    JsonNode resolved = json("/api/insights?state=resolved");
    assertThat(resolved.findValuesAsText("matter")).containsExactly("co2_level");
    assertThat(resolved.get(0).path("state").asText()).isEqualTo("resolved");
    assertThat(resolved.get(0).path("resolved_at").asText()).isEqualTo("2026-03-04T08:00:00.000Z");
    assertThat(json("/api/insights?state=all")).hasSize(3);
  }

  @Test
  void tellsAnomaliesThatStandAndThosePast() throws Exception {
    assertThat(json("/api/anomalies").findValuesAsText("detector")).containsExactly("jump");
    assertThat(json("/api/anomalies").get(0).path("state").asText()).isEqualTo("standing");
    JsonNode past = json("/api/anomalies?from=2026-03-04T07:00:00Z&to=2026-03-04T09:00:00Z");
    assertThat(past.findValuesAsText("detector")).containsExactly("drift");
    assertThat(json("/api/anomalies?from=2026-03-04T07:00:00Z")).hasSize(2);
    assertThat(past.get(0).path("state").asText()).isEqualTo("over");
  }

  @Test
  void tellsScoresWithSkillAgainstBothNaiveForecasts() throws Exception {
    JsonNode scores = json("/api/scores");

    assertThat(scores.get(0))
        .isEqualTo(
            JSON.readTree(
                """
                {"prediction_type":"power_consumption","horizon":"PT1H","n":120,"mae":4.0,
                 "mae_last_value":8.0,"mae_yesterday":5.0,"skill_last_value":0.5,
                 "skill_yesterday":0.19999999999999996,"coverage_50":0.52,"coverage_80":0.79,
                 "coverage_95":0.85,"method":"model"}"""));
    assertThat(scores.get(1).path("skill_yesterday").isNull()).isTrue();
  }

  @Test
  void tellsWearAndThePlan() throws Exception {
    JsonNode wear = json("/api/wear");

    assertThat(wear.at("/wear/0/state").asText()).isEqualTo("wearing");
    assertThat(wear.at("/wear/0/hours_to_limit").asDouble()).isEqualTo(96);
    assertThat(wear.at("/wear/1/hours_to_limit").isNull()).isTrue();
    assertThat(wear.at("/plan/0/latest_date").asText()).isEqualTo("2026-03-07T12:00:00.000Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"predictions", "insights", "anomalies", "scores"})
  void answersWithEmptyListsBeforeAnythingIsKnown(String name) throws Exception {
    picture = Picture.NOTHING;

    assertThat(get("/api/" + name).body()).isEqualTo("[]");
    assertThat(json("/api/state").at("/notices/0").asText())
        .startsWith("The first windows are being thought over");
  }

  @Test
  void saysHowFarThePastIsFilled() throws Exception {
    Instant noon = SamplePictures.NOON;
    Duration week = Duration.ofDays(7);
    filling =
        new FilledPast(
            Duration.ofSeconds(10), noon.minus(week), noon.minus(week.dividedBy(4)), noon);
    picture = Picture.NOTHING;

    JsonNode state = json("/api/state");

    assertThat(state.path("notices")).hasSize(1);
    assertThat(state.at("/notices/0").asText())
        .startsWith("The past from 25 Feb 2026 12:00 UTC to 4 Mar 2026 12:00 UTC is being filled")
        .contains("75 % is done");
    assertThat(state.at("/filling/share").asDouble()).isEqualTo(0.75);
    assertThat(state.at("/filling/filled_to").asText()).isEqualTo("2026-03-02T18:00:00.000Z");
    filling = null;
    assertThat(json("/api/state").path("filling").isNull()).isTrue();
  }

  @Test
  void tellsWhatWasResolvedLatelyBesideWhatStands() throws Exception {
    assertThat(json("/api/state").path("resolved").findValuesAsText("matter"))
        .containsExactly("co2_level");
  }

  @Test
  void saysWhenNothingNewComes() throws Exception {
    assertThat(json("/api/state").path("silent").asBoolean()).isFalse();

    clock.advance(Duration.ofMinutes(6));

    assertThat(json("/api/state").path("silent").asBoolean()).isTrue();
    picture = SamplePictures.of(Duration.ofMinutes(5));
    assertThat(json("/api/state").path("silent").asBoolean()).isFalse();
    assertThat(json("/api/state").path("simulated_until").asText())
        .isEqualTo("2026-03-04T00:00:00.000Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/predictions?horizon=1h              | horizon held "1h", expected an ISO 8601 duration
          /api/predictions?type=steam              | type held "steam", expected one of
          /api/predictions?from=yesterday          | from held "yesterday", expected an ISO 8601 time
          /api/predictions?to=2026-13-01T00:00:00Z | to held "2026-13-01T00:00:00Z", expected
          /api/predictions?from=2026-03-05T00:00:00Z&to=2026-03-04T00:00:00Z | expected a time before to
          /api/predictions?limit=0                 | limit held "0", expected a whole number from 1
          /api/insights?state=old                  | state held "old", expected standing, resolved or all
          /api/insights?limit=many                 | limit held "many", expected a whole number
          /api/anomalies?from=1                    | from held "1", expected an ISO 8601 time
          """)
  void saysWhatIsWrongWithARequest(String path, String message) throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(answer.body()).path("error").asText()).contains(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/page.css",
        "/analytics.css",
        "/icon.svg",
        "/js/analytics.js",
        "/js/dom.js",
        "/webjars/chart.js"
      })
  void servesThePage(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(200);
  }

  private JsonNode json(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://localhost:" + http.port() + path);
    return client.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
