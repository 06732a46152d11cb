package io.mqttfactory.historian.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mqttfactory.model.SafeText;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks a running historian. */
public final class HistoryClient {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

  /** Answers are larger than what is accepted from the wire, and come from this system itself. */
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
  private final String address;

  public HistoryClient(String address) {
    this.address = address;
  }

  JsonNode json(String path, Map<String, String> parameters) {
    try (InputStream answer = open(path, parameters)) {
      return MAPPER.readTree(answer);
    } catch (IOException broken) {
      throw CommandException.noAnswer("the answer of " + address + " broke off", broken);
    }
  }

  /**
   * @return the answer's body, while it comes
   */
  InputStream open(String path, Map<String, String> parameters) throws IOException {
    HttpResponse<InputStream> response = send(path, parameters);
    if (response.statusCode() == 200) {
      return response.body();
    }
    try (InputStream problem = response.body()) {
      String message = SafeText.of(MAPPER.readTree(problem).path("error").asText(), 500);
      throw response.statusCode() == 400
          ? CommandException.wrongArgument(message)
          : CommandException.noAnswer(address + " answered: " + message, null);
    }
  }

  private HttpResponse<InputStream> send(String path, Map<String, String> parameters) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address + path + query(parameters)))
              .timeout(ANSWER_TIMEOUT)
              .build();
      return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (IllegalArgumentException notAnAddress) {
      throw CommandException.wrongArgument("HTTP_PORT does not make an address: " + address);
    } catch (IOException away) {
      throw CommandException.noAnswer(
          "the historian does not answer at " + address + "; is it running, is HTTP_PORT right?",
          away);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw CommandException.noAnswer("interrupted", interrupted);
    }
  }

  private static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
        .collect(Collectors.joining("&", "?", ""));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
