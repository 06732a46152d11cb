package io.mqttfactory.benchmarks;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.PayloadException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Looks whether the cloud dashboard shows what the plant does now. */
final class KeyFigures {

  static final Duration POLL = Duration.ofMillis(100);

  /** One of the line, one of energy, one of the environment. */
  private static final List<String> OF_EACH_SECTION = List.of("oee", "cost_per_hour", "comfort");

  private static final URI STATE = URI.create("http://localhost:8080/api/state");
  private static final int MAX_BYTES = 1024 * 1024;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

  /** Whether there are key figures now, with an aggregate of a window that ended after that. */
  boolean areThere(Instant after) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(STATE).timeout(Duration.ofSeconds(2)).build();
    try {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return answer.statusCode() == 200 && areThere(answer.body(), after);
    } catch (IOException notYet) {
      return false;
    }
  }

  /**
   * @param state as {@code /api/state} tells it
   */
  static boolean areThere(byte[] state, Instant after) {
    try {
      JsonNode json = Json.read(state, new TypeReference<ObjectNode>() {}, MAX_BYTES);
      return hasAggregateAfter(json, after)
          && OF_EACH_SECTION.stream().allMatch(tag -> isGood(json, tag));
    } catch (PayloadException notThisDashboard) {
      return false;
    }
  }

  private static boolean hasAggregateAfter(JsonNode state, Instant after) {
    JsonNode newest = state.at("/sources/0/last_reading_at");
    return newest.isTextual() && Instant.parse(newest.asText()).isAfter(after);
  }

  /** The simulated past makes a figure too, but nothing of it counts as received. */
  private static boolean isGood(JsonNode state, String tag) {
    for (JsonNode panel : state.path("panels")) {
      for (JsonNode cell : panel.path("cells")) {
        if (cell.path("tag").asText().equals(tag)) {
          return cell.path("value").isNumber()
              && cell.path("quality").asText().equals("good")
              && cell.path("completeness").asDouble() > 0;
        }
      }
    }
    return false;
  }
}
