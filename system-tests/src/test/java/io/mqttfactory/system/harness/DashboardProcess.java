package io.mqttfactory.system.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mqttfactory.runtime.mqtt.BrokerAddress;
import java.nio.file.Path;

/** A dashboard as a process, seen through its HTTP interface and in the terminal. */
public class DashboardProcess extends ComponentProcess {

  private static final ObjectMapper JSON = new ObjectMapper();

  DashboardProcess(String component, BrokerAddress broker, Path folder) {
    super(component, broker, folder);
  }

  /** What its faces show; nothing while it does not answer. */
  public final JsonNode state() {
    return json("/api/state");
  }

  /** What it serves there as JSON; nothing while it does not answer. */
  public final JsonNode json(String path) {
    try {
      return JSON.readTree(page(path).orElse("{}"));
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** One picture of its terminal dashboard, as text. */
  public final String terminal() {
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
