package io.mqttfactory.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.runtime.StartException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpServiceTest {

  private static final String HOST = "127.0.0.1";

  private final HttpService service = HttpService.start(HOST, 0);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterEach
  void stopService() {
    service.close();
  }

  @Test
  void answersWithTheStrictestHeaders() throws Exception {
    service.get("/hello", request -> Response.json(Map.of("say", "hellö")));

    HttpResponse<String> answer = get("/hello");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"say\":\"hellö\"}");
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/json; charset=utf-8");
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .startsWith("default-src 'none';")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe"));
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void saysWhatIsThereWhereThePathIsUnknown() throws Exception {
    service.get("/hello", request -> Response.json("hello"));

    assertThat(get("/").statusCode()).isEqualTo(404);
    assertThat(get("/hello/").statusCode()).isEqualTo(404);
    assertThat(get("/hello/../hello").statusCode()).isEqualTo(404);
    assertThat(get("/other").body())
        .isEqualTo("{\"error\":\"nothing is here; try /health/ready or /metrics\"}");
  }

  @Test
  void saysWithWhichMethodAPathIsAskedFor() throws Exception {
    service.get("/hello", request -> Response.json("hello"));
    service.post("/hello", request -> Response.json("hello"));
    service.get("/other", request -> Response.json("other"));

    HttpResponse<String> put =
        client.send(request("/hello").PUT(BodyPublishers.ofString("x")).build(), text());

    assertThat(put.statusCode()).isEqualTo(405);
    assertThat(put.headers().firstValue("Allow")).contains("GET, POST");
    assertThat(put.body()).isEqualTo("{\"error\":\"expected method GET, POST\"}");
    assertThat(post("/other", "{}").statusCode()).isEqualTo(405);
  }

  @Test
  void givesTheEndpointWhatThePathHasInBraces() throws Exception {
    service.get(
        "/alarms/{alarm}/journal",
        request -> Response.json(request.required("alarm", "the id of an alarm")));

    assertThat(get("/alarms/speed_low/journal").body()).isEqualTo("\"speed_low\"");
    assertThat(get("/alarms/a%20b/journal?alarm=other").body()).isEqualTo("\"a b\"");
    assertThat(get("/alarms//journal").statusCode()).isEqualTo(404);
    assertThat(get("/alarms/a%2Fb/journal").statusCode()).isEqualTo(404);
    assertThat(get("/alarms/speed_low").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest(name = "origin {0}, fetched from {1}, type {2}: {3}")
  @CsvSource(
      textBlock =
          """
          ,                        ,            application/json,                200
          http://localhost:8081,   same-origin, application/json,                200
          HTTP://LOCALHOST:8081,   ,            application/json,                200
          https://localhost:8081,  ,            application/json,                200
          ,                        none,        application/json; charset=utf-8, 200
          ,                        ,            Application/JSON,                200
          http://localhost:8082,   ,            application/json,                403
          http://localhost,        ,            application/json,                403
          http://evil.example,     ,            application/json,                403
          http://localhost:8081.a, ,            application/json,                403
          null,                    ,            application/json,                403
          ,                        same-site,   application/json,                403
          ,                        cross-site,  application/json,                403
          http://localhost:8081,   cross-site,  application/json,                403
          http://localhost:8081,   same-origin, text/plain,                      415
          ,                        ,            application/x-www-form-urlencoded, 415
          ,                        ,            application/jsonp,               415
          ,                        ,            ,                                415
          """)
  void acceptsPostsFromItsOwnPageAndFromNoPage(
      String origin, String site, String contentType, int status) throws Exception {
    service.post("/do", request -> Response.json("done"));
    String headers =
        header("Origin", origin)
            + header("Sec-Fetch-Site", site)
            + header("Content-Type", contentType);

    assertThat(
            raw(
                "POST /do HTTP/1.1\r\nHost: localhost:8081\r\nConnection: close\r\n"
                    + headers
                    + "Content-Length: 2\r\n\r\n{}"))
        .startsWith("HTTP/1.1 " + status);
  }

  @Test
  void readsThePostedDocumentAndSaysWhatIsWrongWithIt() throws Exception {
    service.post("/do", request -> Response.json(request.document(Fault.class).kind()));

    assertThat(post("/do", "{\"kind\":\"jam\"}").body()).isEqualTo("\"jam\"");
    for (String bad : List.of("", "[]", "{", "{\"kind\":1}{}", "null")) {
      assertThat(post("/do", bad).statusCode()).as(bad).isEqualTo(400);
    }
  }

  private record Fault(String kind) {}

  @Test
  void refusesABodyThatIsTooLargeWhetherItsLengthIsToldOrNot() throws Exception {
    service.post("/do", request -> Response.json(request.body().length));
    byte[] largest = new byte[16 * 1024];
    byte[] tooLarge = new byte[16 * 1024 + 1];

    assertThat(post("/do", BodyPublishers.ofByteArray(largest)).body()).isEqualTo("16384");
    HttpResponse<String> refused = post("/do", BodyPublishers.ofByteArray(tooLarge));
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).isEqualTo("{\"error\":\"expected at most 16384 bytes\"}");
    BodyPublisher untold = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLarge));
    assertThat(post("/do", untold).statusCode()).isEqualTo(413);
  }

  @Test
  void anEndpointSaysWhyItRefuses() throws Exception {
    service.post(
        "/do",
        request -> {
          throw new RefusedException(409, "not now");
        });

    HttpResponse<String> answer = post("/do", "{}");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).isEqualTo("{\"error\":\"not now\"}");
  }

  @Test
  void answersHeadLikeGetWithoutABody() throws Exception {
    service.get("/hello", request -> Response.json("hello"));

    HttpResponse<String> answer =
        client.send(request("/hello").method("HEAD", BodyPublishers.noBody()).build(), text());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(get("/hello").body()).isEqualTo("\"hello\"");
  }

  @ParameterizedTest(name = "{0} is answered with {1}")
  @CsvSource({
    "localhost,              200",
    "localhost:8083,         200",
    "127.0.0.1:8083,         200",
    "[::1]:8083,             200",
    "historian,              200",
    "mqtt_local_broker:8080, 200",
    "evil.example,           403",
    "evil.example:8083,      403",
    "127.0.0.1.evil.example, 403",
    "localhost.,             403",
    "'',                     403"
  })
  void servesOnlyNamesThatNobodyOutsideCanOwn(String host, int status) throws Exception {
    service.get("/hello", request -> Response.json("hello"));

    assertThat(raw("GET /hello HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 " + status);
  }

  @Test
  void tellsWhichParameterDoesNotFit() throws Exception {
    service.get("/range", request -> Response.json(request.integer("limit", 10, 1, 1_000)));

    assertThat(get("/range").body()).isEqualTo("10");
    assertThat(get("/range?limit=").body()).isEqualTo("10");
    assertThat(get("/range?limit=20&limit=30&other").body()).isEqualTo("20");
    HttpResponse<String> bad = get("/range?limit=%1B%5B2J");
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(bad.body())
        .isEqualTo(
            "{\"error\":\"limit held \\\"\uFFFD[2J\\\", expected a whole number from 1 to 1000\"}");
    assertThat(get("/range?limit=1001").statusCode()).isEqualTo(400);
  }

  @Test
  void tellsWhichParameterIsMissing() throws Exception {
    service.get("/range", request -> Response.json(request.required("topic", "a topic")));

    assertThat(get("/range?topic=factory%2Fline1").body()).isEqualTo("\"factory/line1\"");
    HttpResponse<String> bad = get("/range");
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(bad.body()).isEqualTo("{\"error\":\"topic held null, expected a topic\"}");
  }

  @Test
  void refusesAQueryThatIsNotWellFormed() throws Exception {
    service.get("/range", request -> Response.json("fine"));

    assertThat(raw("GET /range?a=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void anEndpointThatFailsShowsNothingOfTheProgram() throws Exception {
    service.get(
        "/broken",
        request -> {
          throw new IllegalStateException("a secret, as this test wants it");
        });

    HttpResponse<String> answer = get("/broken");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).isEqualTo("{\"error\":\"this did not work; the log says more\"}");
  }

  @Test
  void streamsABodyOfAnyLength() throws Exception {
    byte[] line = "0123456789abcde\n".getBytes(StandardCharsets.UTF_8);
    service.get(
        "/export",
        request ->
            Response.stream(
                "text/csv; charset=utf-8",
                Map.of("Content-Disposition", "attachment; filename=\"export.csv\""),
                out -> {
                  for (int i = 0; i < 100_000; i++) {
                    out.write(line);
                  }
                }));

    HttpResponse<String> answer = get("/export");

    assertThat(answer.body()).hasSize(1_600_000);
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"export.csv\"");
    assertThat(answer.headers().firstValue("Transfer-Encoding")).contains("chunked");
  }

  @Test
  void aStreamThatBreaksOffDoesNotLookWhole() throws Exception {
    service.get(
        "/export",
        request ->
            Response.stream(
                "text/csv",
                Map.of(),
                out -> {
                  out.write("half a line".getBytes(StandardCharsets.UTF_8));
                  throw new IllegalStateException("the database is gone, as this test wants it");
                }));
    service.get("/hello", request -> Response.json("hello"));

    assertThatThrownBy(() -> get("/export")).isInstanceOf(IOException.class);
    assertThat(get("/hello").body()).isEqualTo("\"hello\"");
  }

  @Test
  void goesOnAfterAClientThatWentAwayMeanwhile() throws Exception {
    CountDownLatch gone = new CountDownLatch(1);
    service.get(
        "/export",
        request ->
            Response.stream(
                "text/csv",
                Map.of(),
                out -> {
                  try {
                    while (true) {
                      out.write(new byte[8_192]);
                    }
                  } finally {
                    gone.countDown();
                  }
                }));
    service.get("/hello", request -> Response.json("hello"));

    try (Socket socket = new Socket(HOST, service.port())) {
      send(socket, "GET /export HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(socket.getInputStream().readNBytes(10)).hasSize(10);
    }

    gone.await();
    assertThat(get("/hello").body()).isEqualTo("\"hello\"");
  }

  @Test
  void turnsAwayWhatIsTooMuchAndGoesOn() throws Exception {
    CountDownLatch hold = new CountDownLatch(1);
    AtomicInteger held = new AtomicInteger();
    service.get(
        "/slow",
        request -> {
          held.incrementAndGet();
          awaitUnchecked(hold);
          return Response.json("late");
        });
    service.get("/hello", request -> Response.json("hello"));
    List<Socket> sockets = new ArrayList<>();
    try {
      // Eight are served, 64 wait, and eight are too many.
      for (int i = 0; i < 80; i++) {
        Socket socket = new Socket(HOST, service.port());
        socket.setSoTimeout(10_000);
        send(socket, "GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n");
        sockets.add(socket);
      }
      await().until(() -> held.get() == 8);
      assertThat(isTurnedAway(sockets.get(79))).isTrue();
      hold.countDown();

      assertThat(new String(sockets.get(0).getInputStream().readNBytes(12), StandardCharsets.UTF_8))
          .isEqualTo("HTTP/1.1 200");
      assertThat(get("/hello").body()).isEqualTo("\"hello\"");
    } finally {
      hold.countDown();
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  @Test
  void namesTheVariableOfAPortThatIsInUse() {
    int port = service.port();

    assertThatThrownBy(() -> HttpService.start(HOST, port))
        .isInstanceOf(StartException.class)
        .hasMessageStartingWith("HTTP_PORT " + port + " on HTTP_HOST 127.0.0.1 cannot be had: ");
  }

  @Test
  void namesTheVariableOfAnAddressThatIsNotThisMachines() {
    assertThatThrownBy(() -> HttpService.start("no such host", 0))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("HTTP_HOST no such host cannot be had");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path).build(), text());
  }

  private HttpResponse<String> post(String path, BodyPublisher body) throws Exception {
    HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
    return client.send(request.POST(body).build(), text());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return post(path, BodyPublishers.ofString(body));
  }

  private static String header(String name, String value) {
    return value == null ? "" : name + ": " + value + "\r\n";
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://" + HOST + ":" + service.port() + path))
        .timeout(Duration.ofSeconds(30));
  }

  private static HttpResponse.BodyHandler<String> text() {
    return BodyHandlers.ofString(StandardCharsets.UTF_8);
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(HOST, service.port())) {
      socket.setSoTimeout(10_000);
      send(socket, request);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void send(Socket socket, String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isTurnedAway(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() == -1;
    } catch (SocketException reset) {
      return true;
    }
  }

  private static void awaitUnchecked(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
