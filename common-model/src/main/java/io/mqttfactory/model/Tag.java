package io.mqttfactory.model;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * One measurement of a reading: its names, its unit, what it may hold, and how to get it.
 *
 * @param name flat name, used for columns, trends and alarms, for example {@code voltage_l1}
 * @param path the member, with dots for nested ones, for example {@code voltages.L1}
 * @param kind what type of value it holds
 * @param unit as shown to people; empty for counts, flags and texts
 * @param min smallest physically possible value of a number
 * @param max largest physically possible value of a number
 * @param allowed the texts that are possible, for {@link Kind#TEXT}
 * @param accessor the value in a reading: Double, Long, Boolean, {@link WireNamed} or null
 * @param <R> the reading
 */
public record Tag<R extends Reading>(
    String name,
    String path,
    Kind kind,
    String unit,
    double min,
    double max,
    List<String> allowed,
    Function<R, Object> accessor) {

  /** What type of value a tag holds. */
  public enum Kind {
    NUMBER,
    COUNT,
    FLAG,
    TEXT
  }

  /** Counts above this lose digits in readers that know only doubles. */
  private static final double MAX_COUNT = (1L << 53) - 1;

  static <R extends Reading> Tag<R> number(
      String name, String unit, double min, double max, Function<R, Object> accessor) {
    return new Tag<>(name, name, Kind.NUMBER, unit, min, max, List.of(), accessor);
  }

  static <R extends Reading> Tag<R> count(String name, Function<R, Object> accessor) {
    return new Tag<>(name, name, Kind.COUNT, "", 0, MAX_COUNT, List.of(), accessor);
  }

  static <R extends Reading> Tag<R> flag(String name, Function<R, Object> accessor) {
    return new Tag<>(name, name, Kind.FLAG, "", 0, 1, List.of(), accessor);
  }

  static <R extends Reading> Tag<R> text(
      String name, WireNamed[] allowed, Function<R, Object> accessor) {
    List<String> texts = Arrays.stream(allowed).map(WireNamed::wireName).toList();
    return new Tag<>(name, name, Kind.TEXT, "", 0, 0, texts, accessor);
  }

  /** The same tag for a nested member. */
  Tag<R> at(String nestedPath) {
    return new Tag<>(name, nestedPath, kind, unit, min, max, allowed, accessor);
  }

  /** The value in that reading as Double, Long, Boolean or String; null if unknown. */
  public Object valueIn(R reading) {
    Object value = accessor.apply(reading);
    return value instanceof WireNamed named ? named.wireName() : value;
  }

  /** What is accepted, in words, for messages and documents. */
  public String expectation() {
    return switch (kind) {
      case NUMBER ->
          "a number from " + plain(min) + " to " + plain(max) + (unit.isEmpty() ? "" : " " + unit);
      case COUNT -> "a whole number from 0 to " + plain(max);
      case FLAG -> "true or false";
      case TEXT -> "one of " + String.join(", ", allowed);
    };
  }

  JsonPointer pointer() {
    return JsonPointer.compile("/" + path.replace('.', '/'));
  }

  /** Whether that JSON value is acceptable; unknown (absent or null) always is. */
  boolean accepts(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return true;
    }
    return switch (kind) {
      case NUMBER -> value.isNumber() && isInRange(value.doubleValue());
      case COUNT ->
          value.isNumber() && value.canConvertToExactIntegral() && isInRange(value.doubleValue());
      case FLAG -> value.isBoolean();
      case TEXT -> value.isTextual() && allowed.contains(value.textValue());
    };
  }

  private boolean isInRange(double value) {
    return value >= min && value <= max;
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
