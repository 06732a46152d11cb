package io.mqttfactory.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.runtime.Component;
import io.mqttfactory.runtime.Settings;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private Component component;
  private int port;

  @BeforeEach
  void startComponent() throws IOException {
    // 0 would turn HTTP off, so a port is looked for that is free at the moment.
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    component =
        Component.start(
            "Probe",
            Map.of("HTTP_PORT", "" + port),
            Clock.systemUTC(),
            probe -> Diagnostics.serve(probe, HttpAddress.from(probe.settings(), 8080)));
  }

  @AfterEach
  void closeComponent() {
    component.close();
  }

  @Test
  void isAliveAsSoonAsItAnswers() throws Exception {
    component.health().down("broker", "not connected yet");

    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    assertThat(get("/health/live").body()).isEqualTo("{\"status\":\"up\"}");
  }

  @Test
  void isReadyWhileNothingIsDown() throws Exception {
    component.health().up("broker");
    component.health().degraded("presence", "not delivered");

    HttpResponse<String> answer = get("/health/ready");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .startsWith("{\"conditions\":{\"broker\":{")
        .contains("\"presence\":{")
        .contains("\"message\":\"not delivered\"")
        .endsWith("\"status\":\"degraded\"}");
  }

  @Test
  void isNotReadyWhileSomethingIsDown() throws Exception {
    component.health().down("storage", "the disk is full");

    HttpResponse<String> answer = get("/health/ready");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("the disk is full").endsWith("\"status\":\"down\"}");
  }

  @Test
  void showsTheMetricsAsPrometheusReadsThem() throws Exception {
    HttpResponse<String> answer = get("/metrics");

    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
    assertThat(answer.body())
        .contains("# TYPE component_uptime_seconds gauge")
        .containsPattern("(?m)^component_uptime_seconds [0-9.E-]+$");
  }

  @Test
  void endsWithItsComponent() {
    component.close();

    assertThatThrownBy(() -> get("/health/live")).isInstanceOf(IOException.class);
  }

  @Test
  void canBeTurnedOff() {
    HttpAddress off = HttpAddress.from(new Settings(Map.of("HTTP_PORT", "0")), 8080);

    assertThat(Diagnostics.serve(component, off)).isEmpty();
    assertThat(off.url()).isNull();
  }

  @Test
  void tellsOthersAnAddressThatTheyCanReach() {
    assertThat(new HttpAddress("0.0.0.0", 8080).url())
        .matches("http://[^/:]+:8080")
        .doesNotContain("0.0.0.0");
    assertThat(HttpAddress.from(new Settings(Map.of()), 8086).url())
        .isEqualTo("http://127.0.0.1:8086");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
        BodyHandlers.ofString());
  }
}
