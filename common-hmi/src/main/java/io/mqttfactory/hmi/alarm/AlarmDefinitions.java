package io.mqttfactory.hmi.alarm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.PayloadException;
import io.mqttfactory.runtime.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The alarms of one area, as their file defines them: {@code {"area": "line1", "alarms": [...]}}.
 * Each alarm has
 *
 * <ul>
 *   <li>id (unique), priority, message, cause, consequence, action
 *   <li>kind: high_high, high, low, low_low (tag, setpoint, and, to compare two tags of a source,
 *       minus or divided_by); rate_of_change (tag, setpoint per minute, below 0 for falling, window
 *       in seconds); discrete (tag, equals); stale (source)
 *   <li>and may have, where there is a setpoint, deadband; but for stale, on_delay and off_delay in
 *       seconds; suppressed_unless (tag, in); out_of_service
 * </ul>
 *
 * @param area part of their topics, for example {@code line1}
 */
record AlarmDefinitions(String area, List<AlarmDefinition> alarms) {

  AlarmDefinitions {
    alarms = List.copyOf(alarms);
  }

  /**
   * @param area that the file must be about
   * @throws StartException if the file cannot be read, or naming every mistake in it
   */
  static AlarmDefinitions read(Path file, String area, AlarmTags tags) {
    List<String> problems = new ArrayList<>();
    AlarmDefinitions definitions = parse(document(file), area, tags, problems);
    if (!problems.isEmpty()) {
      throw new StartException(
          "the alarm definitions " + file + ": " + String.join("; ", problems));
    }
    return definitions;
  }

  private static ObjectNode document(Path file) {
    try {
      return Json.readObject(Files.readAllBytes(file));
    } catch (IOException failure) {
      throw new StartException(
          "the alarm definitions "
              + file.toAbsolutePath()
              + " cannot be read ("
              + failure.getClass().getSimpleName()
              + ")",
          failure);
    } catch (PayloadException misfit) {
      throw new StartException(
          "the alarm definitions " + file + ": " + misfit.getMessage(), misfit);
    }
  }

  private static AlarmDefinitions parse(
      ObjectNode tree, String area, AlarmTags tags, List<String> problems) {
    Members root = new Members("", tree, problems);
    // On another area's topics the HMI has no right to publish.
    root.oneOf("area", List.of(area));
    List<AlarmDefinition> alarms = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    JsonNode list = tree.path("alarms");
    if (!root.has("alarms") || !list.isArray() || list.isEmpty()) {
      root.reject("alarms", "a list of definitions", null);
    }
    for (JsonNode node : list) {
      if (node instanceof ObjectNode object) {
        Members members = new Members(name(object, alarms.size()) + ".", object, problems);
        alarms.add(new DefinitionReader(members, tags).read());
        if (object.path("id").isTextual() && !ids.add(object.path("id").textValue())) {
          members.reject("id", "an id that no other alarm has", null);
        }
      } else {
        root.reject("alarms", "a list of nothing but objects", null);
      }
    }
    root.rejectOthers();
    // Without its problems this would have holes.
    return problems.isEmpty() ? new AlarmDefinitions(area, alarms) : null;
  }

  /** By id, or by its place if it has none. */
  private static String name(ObjectNode alarm, int index) {
    JsonNode id = alarm.path("id");
    boolean isId = id.isTextual() && DefinitionReader.ID.matcher(id.textValue()).matches();
    return isId ? id.textValue() : "alarms[" + index + "]";
  }
}
