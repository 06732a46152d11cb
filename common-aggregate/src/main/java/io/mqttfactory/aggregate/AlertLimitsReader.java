package io.mqttfactory.aggregate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.PayloadException;
import io.mqttfactory.model.WireNamed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the limits strictly: what is wrong is gathered and told at once, by member, what it held
 * and what is expected. Not thread-safe.
 */
final class AlertLimitsReader {

  private static final int LONGEST_SHOWN = 60;
  private static final Set<String> MEMBERS =
      Set.of("figure", "above", "below", "hysteresis", "severity");

  private final List<String> problems = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private AlertLimitsReader() {}

  /**
   * @throws PayloadException with all problems
   */
  static List<AlertLimit> read(byte[] json) {
    AlertLimitsReader reader = new AlertLimitsReader();
    List<AlertLimit> limits = reader.list(Json.readObject(json));
    if (!reader.problems.isEmpty()) {
      throw PayloadException.ofDocument(String.join("; ", reader.problems));
    }
    return limits;
  }

  private List<AlertLimit> list(ObjectNode root) {
    root.fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.equals("limits")) {
                reject(name, root.get(name), "nothing but limits");
              }
            });
    JsonNode list = root.path("limits");
    if (!list.isArray()) {
      reject("limits", list, "a list of limits");
    }
    List<AlertLimit> limits = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String path = "limits." + i;
      if (list.get(i) instanceof ObjectNode tree) {
        add(limits, path, tree);
      } else {
        reject(path, list.get(i), "an object");
      }
    }
    return limits;
  }

  /** A limit with problems is left out: nobody will see the list. */
  private void add(List<AlertLimit> limits, String path, ObjectNode tree) {
    int known = problems.size();
    rejectOthers(path, tree);
    AlertFigure figure = constant(path + ".figure", tree.path("figure"), AlertFigure.values());
    AlarmPriority severity =
        constant(path + ".severity", tree.path("severity"), AlarmPriority.values());
    boolean isAbove = tree.has("above");
    if (isAbove == tree.has("below")) {
      reject(path, tree, "either above or below, and only one of them");
    }
    String side = isAbove ? "above" : "below";
    double limit = number(path + "." + side, tree.path(side));
    double hysteresis = hysteresis(path + ".hysteresis", tree.path("hysteresis"));
    if (problems.size() == known) {
      AlertLimit read = new AlertLimit(figure, isAbove, limit, hysteresis, severity);
      if (!ids.add(read.id())) {
        reject(path, tree, "another limit than one before it");
      }
      limits.add(read);
    }
  }

  private void rejectOthers(String path, ObjectNode tree) {
    tree.fieldNames()
        .forEachRemaining(
            name -> {
              if (!MEMBERS.contains(name)) {
                reject(
                    path + "." + name,
                    tree.get(name),
                    "no such member; there are figure, above, below, hysteresis and severity");
              }
            });
  }

  private <T extends WireNamed> T constant(String path, JsonNode node, T[] constants) {
    for (T constant : constants) {
      if (node.isTextual() && node.textValue().equals(constant.wireName())) {
        return constant;
      }
    }
    List<String> names = Arrays.stream(constants).map(WireNamed::wireName).toList();
    reject(path, node, "one of " + String.join(", ", names));
    return null;
  }

  private double number(String path, JsonNode node) {
    if (node.isNumber() && Double.isFinite(node.doubleValue())) {
      return node.doubleValue();
    }
    reject(path, node, "a number");
    return 0;
  }

  /** 0 if it is not there. */
  private double hysteresis(String path, JsonNode node) {
    double distance = node.isMissingNode() ? 0 : number(path, node);
    if (distance < 0) {
      reject(path, node, "a number from 0");
    }
    return distance;
  }

  private void reject(String path, JsonNode held, String expected) {
    String shown = held.isMissingNode() ? "nothing" : held.toString();
    String cut = shown.length() > LONGEST_SHOWN ? shown.substring(0, LONGEST_SHOWN) + "…" : shown;
    problems.add(PayloadException.ofMember(path, cut, expected).getMessage());
  }
}
