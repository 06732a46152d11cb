package io.mqttfactory.model.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.PayloadException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads nested records of numbers from JSON over their defaults, and gathers all problems before it
 * gives up. Unlike payloads, a parameter file must hold no unknown members: they would be typing
 * errors that do nothing. Every number of such a record names its {@link Range}.
 */
public final class ParameterReader {

  private static final int SHOWN = 60;

  private final List<String> problems = new ArrayList<>();

  private ParameterReader() {}

  /**
   * Reads a parameter file; what it leaves out keeps its default.
   *
   * @throws PayloadException naming every member that is wrong or unknown, what it held and what
   *     was expected
   */
  public static <T extends Record> T read(byte[] json, T defaults) {
    ParameterReader reader = new ParameterReader();
    T record = reader.readRecord("", Json.readObject(json), defaults);
    if (!reader.problems.isEmpty()) {
      throw PayloadException.ofDocument(String.join("; ", reader.problems));
    }
    return record;
  }

  private <T extends Record> T readRecord(String path, ObjectNode tree, T defaults) {
    Map<String, RecordComponent> members = new LinkedHashMap<>();
    for (RecordComponent component : defaults.getClass().getRecordComponents()) {
      members.put(memberName(component), component);
    }
    rejectUnknown(path, tree, members);
    int problemsBefore = problems.size();
    List<Object> values = new ArrayList<>();
    members.forEach(
        (name, component) ->
            values.add(
                readMember(path + name, tree.path(name), component, value(component, defaults))));
    // Where a number is wrong, what it breaks in its record is no news.
    return problems.size() > problemsBefore ? defaults : construct(path, defaults, values);
  }

  private void rejectUnknown(String path, ObjectNode tree, Map<String, RecordComponent> members) {
    tree.fieldNames()
        .forEachRemaining(
            name -> {
              if (!members.containsKey(name)) {
                report(
                    path + name, tree.get(name), "one of " + String.join(", ", members.keySet()));
              }
            });
  }

  private Object readMember(
      String path, JsonNode node, RecordComponent component, Object defaultValue) {
    if (node.isMissingNode()) {
      return defaultValue;
    }
    if (defaultValue instanceof Record nested) {
      if (node instanceof ObjectNode tree) {
        return readRecord(path + ".", tree, nested);
      }
      report(path, node, "an object");
      return defaultValue;
    }
    return readNumber(path, node, component.getAnnotation(Range.class), defaultValue);
  }

  private Object readNumber(String path, JsonNode node, Range range, Object defaultValue) {
    boolean whole = defaultValue instanceof Integer;
    boolean fits = whole ? node.canConvertToExactIntegral() : node.isNumber();
    double number = node.doubleValue();
    if (!fits || number < range.from() || number > range.to()) {
      String kind = whole ? "a whole number" : "a number";
      report(path, node, kind + " from " + plain(range.from()) + " to " + plain(range.to()));
      return defaultValue;
    }
    if (whole) {
      return (int) number;
    }
    return number;
  }

  private <T extends Record> T construct(String path, T defaults, List<Object> values) {
    try {
      return canonicalConstructor(defaults).newInstance(values.toArray());
    } catch (InvocationTargetException refused) {
      problems.add(path + refused.getCause().getMessage());
      return defaults;
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @SuppressWarnings("unchecked") // getClass() of a T is a Class<T>: records have no subclasses
  private static <T extends Record> Constructor<T> canonicalConstructor(T example)
      throws NoSuchMethodException {
    Class<T> type = (Class<T>) example.getClass();
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    return type.getDeclaredConstructor(types);
  }

  private static Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String memberName(RecordComponent component) {
    return PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName());
  }

  private void report(String path, JsonNode held, String expected) {
    String shown = held.toString();
    problems.add(
        PayloadException.ofMember(
                path, shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown, expected)
            .getMessage());
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
