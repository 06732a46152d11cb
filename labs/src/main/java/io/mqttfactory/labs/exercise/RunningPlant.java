package io.mqttfactory.labs.exercise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mqttfactory.labs.client.ClientException;
import io.mqttfactory.labs.client.Connection;
import io.mqttfactory.labs.client.Login;
import io.mqttfactory.labs.client.ReceivedMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The factory and the spare broker that run. */
final class RunningPlant implements Plant {

  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration QUIET = Duration.ofMillis(700);

  /** More than any lab lets wait; a session that also gets what is published now never ends. */
  private static final int MOST_WAITING = 10_000;

  /** The spare broker sends what was not acknowledged again after five seconds. */
  private static final Duration REDELIVERY = Duration.ofSeconds(8);

  private static final Duration HTTP_PATIENCE = Duration.ofSeconds(10);

  private final Addresses addresses;
  private final JsonMapper json = new JsonMapper();
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(HTTP_PATIENCE).build();

  RunningPlant(Addresses addresses) {
    this.addresses = addresses;
  }

  @Override
  public Map<String, String> retained(Broker broker, String filter) throws InterruptedException {
    Map<String, String> found = new TreeMap<>();
    try (Connection connection = open(addresses.login(broker), broker)) {
      connection.subscribe(List.of(filter), 0);
      // What is retained comes first, but something live may be among it.
      long end = System.nanoTime() + FIRST.toNanos();
      for (Duration left = FIRST; !left.isNegative(); left = until(end)) {
        Optional<ReceivedMessage> next = connection.next(left);
        if (next.filter(ReceivedMessage::retained).isPresent()) {
          found.put(next.get().topic(), next.get().text());
          end = System.nanoTime() + QUIET.toNanos();
        }
      }
    }
    return found;
  }

  private static Duration until(long endNanos) {
    return Duration.ofNanos(endNanos - System.nanoTime());
  }

  @Override
  public Optional<List<String>> waiting(Broker broker, String clientId)
      throws InterruptedException {
    Login login = addresses.login(broker).inSessionOf(clientId);
    try (Connection connection = open(login, broker)) {
      if (connection.hadSession()) {
        return Optional.of(unacknowledged(connection));
      }
    }
    // Asking has made one; this ends it.
    open(login.withCleanSession(), broker).close();
    return Optional.empty();
  }

  private static List<String> unacknowledged(Connection connection) throws InterruptedException {
    List<String> found = new ArrayList<>();
    Optional<ReceivedMessage> next = connection.next(REDELIVERY);
    while (next.isPresent() && found.size() < MOST_WAITING) {
      found.add(next.get().topic() + " " + next.get().text());
      next = connection.next(QUIET);
    }
    return found.stream().distinct().sorted().toList();
  }

  private Connection open(Login login, Broker broker) {
    try {
      return Connection.open(login);
    } catch (ClientException failure) {
      String start =
          broker == Broker.SPARE
              ? "./lab broker start starts the spare one"
              : "./start_demo.sh starts the factory";
      throw new ClientException(failure.getMessage() + "; " + start, failure);
    }
  }

  @Override
  public boolean spareWasKilled() {
    return Files.exists(addresses.killMark());
  }

  @Override
  public JsonNode json(Site site, String path) {
    try {
      return json.readTree(text(site, path));
    } catch (JsonProcessingException failure) {
      throw new ClientException(addresses.url(site) + path + " answers no JSON", failure);
    }
  }

  @Override
  public String text(Site site, String path) {
    String url = addresses.url(site) + path;
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(HTTP_PATIENCE).build();
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new ClientException(url + " answers with code " + response.statusCode());
      }
      return response.body();
    } catch (HttpTimeoutException slow) {
      throw new ClientException(
          url + " has not answered within " + HTTP_PATIENCE.toSeconds() + " s", slow);
    } catch (IOException failure) {
      throw new ClientException(
          "nothing answers at " + url + "; ./start_demo.sh starts the factory", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ClientException("interrupted", interrupted);
    }
  }
}
