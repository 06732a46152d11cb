package io.mqttfactory.standalone.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.mqttfactory.model.WireNamed;
import io.mqttfactory.testing.contract.PayloadSchemas;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares a record with the schema of what it is on the wire, member by member. */
final class RecordShape {

  private static final Map<Class<?>, String> TYPES =
      Map.ofEntries(
          Map.entry(double.class, "number"),
          Map.entry(Double.class, "number"),
          Map.entry(Duration.class, "number"),
          Map.entry(int.class, "integer"),
          Map.entry(long.class, "integer"),
          Map.entry(Long.class, "integer"),
          Map.entry(boolean.class, "boolean"),
          Map.entry(Boolean.class, "boolean"),
          Map.entry(String.class, "string"),
          Map.entry(Instant.class, "string"),
          Map.entry(List.class, "array"),
          Map.entry(Map.class, "object"));

  private final PayloadSchemas schemas;
  private final List<String> differences = new ArrayList<>();

  private RecordShape(PayloadSchemas schemas) {
    this.schemas = schemas;
  }

  /** Where the schema is not that record's; empty if it is. */
  static List<String> differences(PayloadSchemas schemas, Class<?> record, JsonNode schema) {
    RecordShape shape = new RecordShape(schemas);
    shape.compareRecord(record.getSimpleName(), record, schema);
    return shape.differences;
  }

  private void compareRecord(String path, Class<?> record, JsonNode schema) {
    JsonNode properties = schema.path("properties");
    Map<String, Type> members = members(record);
    Set<String> documented = new TreeSet<>();
    properties.fieldNames().forEachRemaining(documented::add);
    expect(path + " members", new TreeSet<>(members.keySet()), documented);
    members.forEach(
        (name, type) -> {
          if (properties.has(name)) {
            compare(path + "." + name, type, properties.path(name));
          }
        });
  }

  private void compare(String path, Type type, JsonNode found) {
    JsonNode schema = schemas.resolve(found);
    expect(
        path + " has a description", true, found.has("description") || schema.has("description"));
    Class<?> raw =
        type instanceof ParameterizedType generic
            ? (Class<?>) generic.getRawType()
            : (Class<?>) type;
    if (raw.isPrimitive()) {
      expect(path + " may be null", false, types(schema).contains("null"));
    }
    if (raw.isEnum()) {
      expect(path + " texts", wireNames(raw), texts(schema));
    } else if (raw.isRecord()) {
      expect(path + " type", Set.of("object"), withoutNull(schema));
      compareRecord(path, raw, schema);
    } else {
      expect(path + " type", Set.of(TYPES.get(raw)), withoutNull(schema));
      compareContent(path, type, schema);
    }
  }

  private void compareContent(String path, Type type, JsonNode schema) {
    if (type == Instant.class) {
      expect(path + " has a pattern", true, schema.has("pattern"));
    }
    if (type instanceof ParameterizedType generic) {
      Type[] parts = generic.getActualTypeArguments();
      Class<?> content = (Class<?>) parts[parts.length - 1];
      JsonNode inner = schema.path(parts.length == 1 ? "items" : "additionalProperties");
      if (content.isRecord()) {
        compareRecord(path + "[]", content, schemas.resolve(inner));
      } else {
        expect(path + "[] type", Set.of(TYPES.get(content)), withoutNull(inner));
      }
    }
  }

  private static Map<String, Type> members(Class<?> record) {
    Map<String, Type> members = new LinkedHashMap<>();
    for (RecordComponent component : record.getRecordComponents()) {
      Method accessor = component.getAccessor();
      JsonProperty named = accessor.getAnnotation(JsonProperty.class);
      if (accessor.isAnnotationPresent(JsonUnwrapped.class)) {
        members.putAll(members(component.getType()));
      } else if (!accessor.isAnnotationPresent(JsonIgnore.class)) {
        String snake = SnakeCaseStrategy.INSTANCE.translate(component.getName());
        members.put(named == null ? snake : named.value(), component.getGenericType());
      }
    }
    return members;
  }

  private static Set<String> wireNames(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((WireNamed) constant).wireName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> texts(JsonNode schema) {
    Set<String> texts = new TreeSet<>();
    schema.path("enum").forEach(text -> texts.add(text.asText()));
    texts.remove("null");
    return texts;
  }

  /** A schema that only lists values says its type by them. */
  private static Set<String> types(JsonNode schema) {
    Set<String> types = new TreeSet<>();
    JsonNode type = schema.path("type");
    (type.isArray() ? type : List.of(type)).forEach(one -> types.add(one.asText("")));
    schema.path("enum").forEach(value -> types.add(value.isNull() ? "null" : "string"));
    if (schema.has("const")) {
      types.add("string");
    }
    types.remove("");
    return types;
  }

  private static Set<String> withoutNull(JsonNode schema) {
    Set<String> types = types(schema);
    types.remove("null");
    return types;
  }

  private void expect(String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      differences.add(what + ": the code has " + expected + ", the schema " + found);
    }
  }
}
