package io.mqttfactory.historian.web;

import io.mqttfactory.historian.presence.ComponentPresence;
import io.mqttfactory.historian.presence.ComponentWatch;
import io.mqttfactory.historian.quality.QualityReport;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.Tag;
import io.mqttfactory.runtime.Health;
import io.mqttfactory.runtime.PlantClock;
import io.mqttfactory.runtime.http.HttpService;
import io.mqttfactory.runtime.http.Request;
import io.mqttfactory.runtime.http.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page, and what it shows beside the past. Thread-safe. */
public final class HistorianApi {

  private final QualityReport quality;
  private final ComponentWatch components;
  private final Health health;
  private final PlantClock clock;

  public HistorianApi(
      QualityReport quality, ComponentWatch components, Health health, PlantClock clock) {
    this.quality = quality;
    this.components = components;
    this.health = health;
    this.clock = clock;
  }

  public void serveOn(HttpService http) {
    Page.serveOn(http);
    http.get("/api/tags", this::tags);
    http.get("/api/quality", this::quality);
    http.get("/api/components", this::components);
  }

  /** Everything that has a trend. */
  private Response tags(Request request) {
    List<Object> topics = new ArrayList<>();
    for (ReadingType<?> type : ReadingType.ALL) {
      Map<String, Object> topic = new LinkedHashMap<>();
      topic.put("topic", type.topic());
      topic.put("source", type.source());
      topic.put("interval_seconds", quality.intervalOf(type).toMillis() / 1e3);
      topic.put("tags", tagsOf(type));
      topics.add(topic);
    }
    return Response.json(topics);
  }

  private static List<Map<String, String>> tagsOf(ReadingType<?> type) {
    String prefix = type.topic().substring(type.topic().lastIndexOf('/') + 1) + ".";
    return type.tags().stream()
        .filter(tag -> tag.kind() != Tag.Kind.TEXT)
        .map(tag -> Map.of("tag", prefix + tag.name(), "name", tag.name(), "unit", tag.unit()))
        .toList();
  }

  private Response quality(Request request) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("now", clock.instant());
    answer.put("conditions", conditions());
    answer.putAll(quality.answer());
    return Response.json(answer);
  }

  private Map<String, Object> conditions() {
    Map<String, Object> conditions = new LinkedHashMap<>();
    health
        .conditions()
        .forEach(
            (name, condition) ->
                conditions.put(
                    name,
                    Map.of(
                        "status", condition.level().name().toLowerCase(Locale.ROOT),
                        "message", condition.message())));
    return conditions;
  }

  private Response components(Request request) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("now", clock.wall().instant());
    answer.put("broker_lost_since", components.lostSince().orElse(null));
    answer.put("components", components.components().stream().map(this::describe).toList());
    return Response.json(answer);
  }

  private Map<String, Object> describe(ComponentPresence one) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("component", one.component());
    members.put("state", one.state());
    members.put("confirmed", components.isHeardOf(one.component()));
    members.put("since", one.since());
    members.put(
        "for_seconds", Duration.between(one.since(), clock.wall().instant()).toMillis() / 1e3);
    members.put("version", one.version());
    members.put("started_at", one.startedAt());
    members.put("restarts", one.restarts());
    members.put("first_seen", one.firstSeen());
    return members;
  }
}
