package io.mqttfactory.system.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mqttfactory.model.AlarmSnapshot;
import io.mqttfactory.model.Json;
import io.mqttfactory.runtime.mqtt.BrokerAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An HMI as a process, seen through its HTTP interface and its terminal dashboard. */
public final class HmiProcess extends ComponentProcess {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * @param area whose alarms it shows
   */
  HmiProcess(String component, String area, BrokerAddress broker, Path folder) {
    super(component, broker, folder);
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

  /** How one of its alarms stands; empty while it does not answer. */
  public Optional<AlarmSnapshot> alarm(String id) {
    return alarms().filter(alarm -> alarm.alarm().equals(id)).findFirst();
  }

  /** The alarms that want an operator, or did until he said that he knows. */
  public List<String> annunciated() {
    return alarms()
        .filter(alarm -> alarm.state().isAnnunciated())
        .map(AlarmSnapshot::alarm)
        .toList();
  }

  private Stream<AlarmSnapshot> alarms() {
    return StreamSupport.stream(state().path("alarms").spliterator(), false)
        .map(alarm -> Json.bind((ObjectNode) alarm, AlarmSnapshot.class));
  }

  /** One picture of its terminal dashboard, as text. */
  public String terminal() {
    return Shell.run(
        ProcessHandle.current().info().command().orElse("java"),
        "-cp",
        jar().toString(),
        "io.mqttfactory.hmi.terminal.Main",
        "--once",
        "--url",
        url());
  }
}
