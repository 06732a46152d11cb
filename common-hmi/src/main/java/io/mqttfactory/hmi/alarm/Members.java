package io.mqttfactory.hmi.alarm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mqttfactory.model.PayloadException;
import io.mqttfactory.model.WireNamed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The members of one object in a definitions file, asked for one by one. What is wrong is gathered:
 * which member, what it held, what was expected; the answer is then one that can be gone on with,
 * or null. Not thread-safe.
 */
final class Members {

  private static final int SHOWN = 60;

  private final String path;
  private final ObjectNode tree;
  private final List<String> problems;
  private final Set<String> known = new TreeSet<>();

  /**
   * @param path in front of the members' names, for messages
   * @param problems where what is wrong is added
   */
  Members(String path, ObjectNode tree, List<String> problems) {
    this.path = path;
    this.tree = tree;
    this.problems = problems;
  }

  boolean has(String name) {
    known.add(name);
    return tree.has(name);
  }

  /** A text that is not blank. */
  String text(String name, int maxLength) {
    JsonNode node = get(name);
    boolean fits =
        node.isTextual()
            && !node.textValue().isBlank()
            && node.textValue().length() <= maxLength
            && node.textValue().chars().noneMatch(Character::isISOControl);
    return fits
        ? node.textValue()
        : reject(name, "a text of 1 to " + maxLength + " characters on one line", null);
  }

  /** A text of that form. */
  String text(String name, Pattern form) {
    JsonNode node = get(name);
    return node.isTextual() && form.matcher(node.textValue()).matches()
        ? node.textValue()
        : reject(name, "a text of the form " + form, null);
  }

  /** One of these texts. */
  String oneOf(String name, List<String> allowed) {
    JsonNode node = get(name);
    return node.isTextual() && allowed.contains(node.textValue())
        ? node.textValue()
        : reject(name, "one of " + String.join(", ", allowed), null);
  }

  /** One of these constants. */
  <T extends WireNamed> T constant(String name, T[] constants) {
    String wanted = oneOf(name, Arrays.stream(constants).map(WireNamed::wireName).toList());
    return Arrays.stream(constants)
        .filter(constant -> constant.wireName().equals(wanted))
        .findFirst()
        .orElse(null);
  }

  Double number(String name) {
    JsonNode node = get(name);
    return node.isNumber() && Double.isFinite(node.doubleValue())
        ? Double.valueOf(node.doubleValue())
        : reject(name, "a number", null);
  }

  /** A number from that on; 0 if it is not there. */
  double distance(String name) {
    if (!has(name)) {
      return 0;
    }
    JsonNode node = get(name);
    boolean fits = node.isNumber() && Double.isFinite(node.doubleValue()) && node.asDouble() >= 0;
    return fits ? node.doubleValue() : reject(name, "a number from 0", 0.0);
  }

  /** Seconds; none if it is not there. */
  Duration seconds(String name, double min, double max) {
    if (!has(name) && min == 0) {
      return Duration.ZERO;
    }
    JsonNode node = get(name);
    boolean fits = node.isNumber() && node.doubleValue() >= min && node.doubleValue() <= max;
    return fits
        ? Duration.ofMillis(Math.round(node.doubleValue() * 1_000))
        : reject(name, "seconds from " + (long) min + " to " + (long) max, Duration.ZERO);
  }

  /** False if it is not there. */
  boolean flag(String name) {
    if (!has(name)) {
      return false;
    }
    JsonNode node = get(name);
    return node.isBoolean() ? node.booleanValue() : reject(name, "true or false", false);
  }

  /** A list, not empty, of booleans and texts that are allowed. */
  List<Object> values(String name, List<String> allowed) {
    JsonNode node = get(name);
    List<Object> values = new ArrayList<>();
    boolean fits = node.isArray() && !node.isEmpty();
    for (JsonNode value : node) {
      boolean isAllowed =
          allowed.isEmpty() ? value.isBoolean() : allowed.contains(value.textValue());
      fits &= isAllowed;
      values.add(value.isBoolean() ? (Object) value.booleanValue() : value.asText());
    }
    String expected = allowed.isEmpty() ? "true, false" : String.join(", ", allowed);
    return fits ? values : reject(name, "a list with some of " + expected, List.of());
  }

  /** The members of a nested object; null if it is none. */
  Members object(String name) {
    return get(name) instanceof ObjectNode nested
        ? new Members(path + name + ".", nested, problems)
        : reject(name, "an object", null);
  }

  /** Tells of members that nobody has asked for. */
  void rejectOthers() {
    tree.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                reject(name, "one of " + String.join(", ", known), null);
              }
            });
  }

  /** Adds a problem with a member, and gives the answer in its place. */
  <T> T reject(String name, String expected, T instead) {
    JsonNode held = tree.path(name);
    String shown = held.isMissingNode() ? "nothing" : held.toString();
    problems.add(
        PayloadException.ofMember(
                path + name,
                shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown,
                expected)
            .getMessage());
    return instead;
  }

  private JsonNode get(String name) {
    known.add(name);
    return tree.path(name);
  }
}
