package io.mqttfactory.labs.exercise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mqttfactory.labs.client.Filters;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A plant that holds what a test says. */
final class FakePlant implements Plant {

  private final Map<Broker, Map<String, String>> retained = new EnumMap<>(Broker.class);
  private final Map<String, List<String>> sessions = new HashMap<>();
  private final Map<Site, String> answers = new EnumMap<>(Site.class);
  private boolean killed;

  FakePlant retain(Broker broker, String topic, String payload) {
    retained.computeIfAbsent(broker, any -> new TreeMap<>()).put(topic, payload);
    return this;
  }

  FakePlant session(String clientId, String... waiting) {
    sessions.put(clientId, List.of(waiting));
    return this;
  }

  FakePlant kill() {
    killed = true;
    return this;
  }

  FakePlant answer(Site site, String text) {
    answers.put(site, text);
    return this;
  }

  @Override
  public Map<String, String> retained(Broker broker, String filter) {
    Map<String, String> found = new TreeMap<>(retained.getOrDefault(broker, Map.of()));
    found.keySet().removeIf(topic -> !Filters.matches(filter, topic));
    return found;
  }

  @Override
  public Optional<List<String>> waiting(Broker broker, String clientId) {
    return Optional.ofNullable(sessions.get(clientId));
  }

  @Override
  public boolean spareWasKilled() {
    return killed;
  }

  @Override
  public JsonNode json(Site site, String path) {
    try {
      return new JsonMapper().readTree(text(site, path));
    } catch (JsonProcessingException bad) {
      throw new IllegalStateException(bad);
    }
  }

  @Override
  public String text(Site site, String path) {
    return Optional.ofNullable(answers.get(site)).orElseThrow();
  }
}
