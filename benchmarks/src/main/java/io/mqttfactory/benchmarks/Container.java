package io.mqttfactory.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mqttfactory.model.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A container as {@code docker container inspect} describes it.
 *
 * @param pid of its first process, as this machine counts them; 0 if it does not run
 */
record Container(String name, long pid, boolean running, Instant startedAt) {

  /** Makes inspect print one line of JSON for each, without health logs and labels. */
  static final String FORMAT =
      "{\"name\":{{json .Name}},\"pid\":{{.State.Pid}},\"running\":{{.State.Running}},"
          + "\"started\":{{json .State.StartedAt}}}";

  /**
   * @param line as {@link #FORMAT} asks for
   */
  static Container parse(String line) {
    ObjectNode json = Json.readObject(line.getBytes(StandardCharsets.UTF_8));
    return new Container(
        json.path("name").asText().replaceFirst("^/", ""),
        json.path("pid").asLong(),
        json.path("running").asBoolean(),
        Instant.parse(json.path("started").asText()));
  }
}
