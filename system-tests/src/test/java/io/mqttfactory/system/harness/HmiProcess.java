package io.mqttfactory.system.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mqttfactory.runtime.mqtt.BrokerAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** An HMI as a process, seen through its HTTP interface and its terminal dashboard. */
public final class HmiProcess extends ComponentProcess {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  /**
   * @param area whose alarms it shows
   */
  HmiProcess(String component, String area, BrokerAddress broker, Path folder) {
    super(component, broker, folder);
    this.folder = folder;
    set("ALARMS_FILE", Path.of("..", "config", "alarms-" + area + ".json").toString());
    set("HISTORIAN_URL", "off");
  }

  /** What its faces show; nothing while it does not answer. */
  public JsonNode state() {
    try {
      return JSON.readTree(page("/api/state").orElse("{}"));
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** How one of its alarms stands; a missing node while it does not answer. */
  public JsonNode alarm(String id) {
    return StreamSupport.stream(state().path("alarms").spliterator(), false)
        .filter(alarm -> alarm.path("alarm").asText().equals(id))
        .findFirst()
        .orElse(JSON.missingNode());
  }

  /** The alarms that want an operator, or did until he said that he knows. */
  public List<String> annunciated() {
    List<String> annunciated = new ArrayList<>();
    for (JsonNode alarm : state().path("alarms")) {
      if (List.of("unacknowledged", "acknowledged", "returned_unacknowledged")
          .contains(alarm.path("state").asText())) {
        annunciated.add(alarm.path("alarm").asText());
      }
    }
    return annunciated;
  }

  /** One picture of its terminal dashboard, as text. */
  public String terminal() {
    try {
      Process dashboard =
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElse("java"),
                  "-cp",
                  jar().toString(),
                  "io.mqttfactory.hmi.terminal.Main",
                  "--once",
                  "--url",
                  url())
              .redirectErrorStream(true)
              .directory(folder.toFile())
              .start();
      return new String(dashboard.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
