package io.mqttfactory.hmi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.hmi.SampleDashboard;
import io.mqttfactory.hmi.view.HmiState;
import io.mqttfactory.hmi.view.Trend;
import io.mqttfactory.hmi.view.TrendRange;
import io.mqttfactory.hmi.view.ViewSource;
import io.mqttfactory.model.Json;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.Tasks;
import io.mqttfactory.runtime.http.HttpService;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HmiApiTest {

  private static final String BY_ANNA = "{\"by\":\"Anna\"}";

  private final SampleAlarms alarms = SampleAlarms.inEachState();
  private final CountingViews views = new CountingViews(new SampleHmi(alarms));
  private final HttpService http = HttpService.start("127.0.0.1", 0);
  private final Tasks tasks = new Tasks("HMI1", new Health());
  private final HmiApi api = new HmiApi(views, alarms);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @BeforeEach
  void serve() {
    api.serveOn(http, tasks);
  }

  @AfterEach
  void stop() {
    tasks.close();
    http.close();
  }

  @Test
  void tellsTheStateAsTheTerminalReadsIt() throws Exception {
    HttpResponse<String> answer = get("/api/state");

    HmiState state = Json.read(answer.body().getBytes(StandardCharsets.UTF_8), HmiState.class);
    assertThat(state.component()).isEqualTo("HMI1");
    assertThat(state.alarms()).hasSize(8);
    assertThat(state.alarms().get(0).snapshot().alarm()).isEqualTo("vibration_high");
    assertThat(state.panels()).hasSize(4);
  }

  @Test
  void tellsAlarmsAndTheirJournal() throws Exception {
    assertThat(get("/api/alarms").body()).startsWith("[{\"alarm\":\"vibration_high\"");
    assertThat(get("/api/journal?limit=1").body()).startsWith("[{\"number\":120,");
    assertThat(get("/api/journal?limit=1&before=50").body()).startsWith("[{\"number\":49,");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/trends                     | 200
          /api/trends?range=1h&points=600 | 200
          /api/trends?range=2h            | 400
          /api/trends?points=9            | 400
          /api/trends?points=601          | 400
          /api/journal?limit=501          | 400
          /api/journal?before=last        | 400
          /api/alarms/x/acknowledge       | 405
          /api/other                      | 404
          /                               | 200
          /page.css                       | 200
          /js/../js/app.js                | 404
          /webjars/chart.js               | 200
          """)
  void answersOnlyWhatItUnderstands(String path, int status) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(status);
  }

  @Test
  void doesWhatOperatorsSay() throws Exception {
    assertThat(post("/api/alarms/vibration_high/acknowledge", BY_ANNA).statusCode()).isEqualTo(200);
    assertThat(
            post("/api/alarms/vibration_high/shelve", "{\"by\":\" Bo \",\"minutes\":60}")
                .statusCode())
        .isEqualTo(200);
    assertThat(post("/api/alarms/vibration_high/unshelve", BY_ANNA).statusCode()).isEqualTo(200);

    assertThat(alarms.commands())
        .containsExactly(
            "acknowledge vibration_high by Anna",
            "shelve vibration_high by Bo for 60",
            "unshelve vibration_high by Anna");
  }

  @Test
  void acknowledgesAllThatNeedsIt() throws Exception {
    assertThat(post("/api/alarms/acknowledge", BY_ANNA).body()).isEqualTo("{\"acknowledged\":2}");
    assertThat(post("/api/alarms/acknowledge", BY_ANNA).body()).isEqualTo("{\"acknowledged\":0}");
    assertThat(post("/api/alarms/acknowledge", "{}").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest(name = "{0} with {1}: {2}, {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          no_such/acknowledge        | {"by":"Anna"}              | 404 | there is no alarm
          line_alarm/acknowledge     | {"by":"Anna"}              | 409 | line_alarm is normal, expected one that needs acknowledgement
          plc9_silent/shelve         | {"by":"Anna","minutes":15} | 409 | plc9_silent is shelved, expected one that can be shelved
          line_alarm/unshelve        | {"by":"Anna"}              | 409 | line_alarm is normal, expected one that is shelved
          vibration_high/acknowledge | {}                         | 400 | by held null, expected the operator's name
          vibration_high/acknowledge | {"by":""}                  | 400 | by held
          vibration_high/acknowledge | {"by":"  "}                | 400 | by held
          vibration_high/acknowledge | {"by":"\\u001b[2J"}        | 400 | by held
          vibration_high/acknowledge | {"by":"a\\nb"}             | 400 | by held
          vibration_high/acknowledge | {"by":"12345678901234567890123456789012345678901"} | 400 | 40 printable
          vibration_high/acknowledge | by=Anna                    | 400 | not the JSON
          vibration_high/shelve      | {"by":"Anna"}              | 400 | minutes
          vibration_high/shelve      | {"by":"Anna","minutes":0}  | 400 | from 1 to 1440
          vibration_high/shelve      | {"by":"Anna","minutes":1441} | 400 | from 1 to 1440
          vibration_high/shelve      | {"by":"Anna","minutes":1.5} | 400 | minutes
          vibration_high/shelve      | {"minutes":15}             | 400 | by held null
          """)
  void saysWhatWasExpectedAndDoesNothing(String path, String body, int status, String error)
      throws Exception {
    HttpResponse<String> answer = post("/api/alarms/" + path, body);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).startsWith("{\"error\":").contains(error);
    assertThat(alarms.commands()).isEmpty();
  }

  @Test
  void aDashboardIsReadAndNotOperated() throws Exception {
    SampleDashboard dashboard = new SampleDashboard(Instant::now);
    try (HttpService other = HttpService.start("127.0.0.1", 0)) {
      HmiApi.readOnly(dashboard, dashboard).serveOn(other, tasks);
      String url = "http://127.0.0.1:" + other.port();

      assertThat(send(HttpRequest.newBuilder(URI.create(url + "/api/state"))).body())
          .contains("\"outlook\":{\"verdict\":", "\"ranges\":[\"1h\",\"1d\",\"7d\"]");
      assertThat(status(url + "/api/journal?limit=1")).isEqualTo(200);
      assertThat(status(url + "/api/trends")).isEqualTo(200);
      assertThat(status(url + "/api/trends?range=7d")).isEqualTo(200);
      assertThat(status(url + "/api/trends?range=5m")).isEqualTo(400);
      HttpRequest.Builder acknowledge =
          HttpRequest.newBuilder(URI.create(url + "/api/alarms/power_high/acknowledge"))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(BY_ANNA));
      assertThat(send(acknowledge).statusCode()).isEqualTo(404);
    }
  }

  private int status(String url) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(url))).statusCode();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  @Test
  void streamsStatesOnlyWhileSomebodyLooks() throws Exception {
    assertThat(views.asked.get()).isZero();

    try (InputStream events = events();
        Scanner lines = new Scanner(events, StandardCharsets.UTF_8)) {
      assertThat(lines.findWithinHorizon("event: state\nid: \\d+\ndata: \\{.*}\n\n", 0))
          .isNotNull();
      assertThat(lines.findWithinHorizon("event: state\n", 0)).isNotNull();
    }
  }

  @Test
  void tellsAChangeOfAnAlarmAtOnce() throws Exception {
    try (InputStream events = events();
        Scanner lines = new Scanner(events, StandardCharsets.UTF_8)) {
      lines.findWithinHorizon("event: state\n", 0);

      post("/api/alarms/vibration_high/acknowledge", BY_ANNA);

      assertThat(lines.findWithinHorizon("\"acknowledged_by\":\"Anna\"", 0)).isNotNull();
    }
  }

  @Test
  void makesAtMostFourStatesASecondHoweverOftenAlarmsChange() throws Exception {
    try (InputStream events = events()) {
      assertThat(events.read()).isEqualTo(':');
      int before = views.asked.get();
      long began = System.nanoTime();

      await()
          .atMost(Duration.ofMinutes(1))
          .pollInterval(Duration.ofMillis(5))
          .until(
              () -> {
                api.alarmChanged();
                return views.asked.get() >= before + 8;
              });

      assertThat(Duration.ofNanos(System.nanoTime() - began))
          .isGreaterThan(Duration.ofMillis(1_500));
    }
  }

  private InputStream events() throws Exception {
    return client.send(request("/api/events").build(), BodyHandlers.ofInputStream()).body();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
    return client.send(
        request.POST(BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http.port() + path))
        .timeout(Duration.ofSeconds(30));
  }

  /** Counts how often the state is put together. */
  private static final class CountingViews implements ViewSource {

    private final ViewSource views;
    private final AtomicInteger asked = new AtomicInteger();

    private CountingViews(ViewSource views) {
      this.views = views;
    }

    @Override
    public HmiState state() {
      asked.incrementAndGet();
      return views.state();
    }

    @Override
    public List<TrendRange> ranges() {
      return views.ranges();
    }

    @Override
    public List<Trend> trends(TrendRange range, int points) {
      return views.trends(range, points);
    }
  }
}
