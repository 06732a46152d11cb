package io.mqttfactory.standalone.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mqttfactory.testing.contract.PayloadSchemas;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes the example of a schema in every member: takes it away, makes it null, gives it a value
 * of each JSON type, and of a number the ends of its range and what lies just beyond.
 */
final class Variants {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final PayloadSchemas schemas;
  private final List<Variant> variants = new ArrayList<>();
  private JsonNode example = NODES.nullNode();

  Variants(PayloadSchemas schemas) {
    this.schemas = schemas;
  }

  List<Variant> of(String name) {
    JsonNode schema = schemas.tree(name);
    example = schema.path("examples").path(0);
    descend("", schema, example);
    return List.copyOf(variants);
  }

  private void descend(String path, JsonNode referring, JsonNode value) {
    JsonNode schema = schemas.resolve(referring);
    if (value instanceof ArrayNode list && !list.isEmpty()) {
      descend(path + "/0", schema.path("items"), list.get(0));
    }
    if (value instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              member -> {
                JsonNode inner = schema.path("properties").path(member.getKey());
                change(path + "/" + member.getKey(), schemas.resolve(inner));
                descend(path + "/" + member.getKey(), inner, member.getValue());
              });
    }
  }

  private void change(String path, JsonNode schema) {
    remove(path);
    List<JsonNode> values =
        new ArrayList<>(
            List.of(
                NODES.nullNode(),
                NODES.textNode("nonsense!"),
                NODES.textNode("7"),
                NODES.booleanNode(true),
                NODES.numberNode(7.5),
                NODES.objectNode(),
                NODES.arrayNode()));
    for (String end : List.of("minimum", "maximum")) {
      if (schema.has(end)) {
        BigDecimal limit = schema.path(end).decimalValue();
        values.add(NODES.numberNode(limit));
        BigDecimal step = BigDecimal.valueOf(end.equals("minimum") ? -1 : 1);
        values.add(NODES.numberNode(limit.add(step)));
      }
    }
    values.forEach(value -> put(path, value));
  }

  private void remove(String path) {
    JsonNode copy = example.deepCopy();
    parent(copy, path).remove(name(path));
    variants.add(new Variant(path, "nothing", copy));
  }

  private void put(String path, JsonNode value) {
    JsonNode copy = example.deepCopy();
    parent(copy, path).set(name(path), value);
    variants.add(new Variant(path, value.toString(), copy));
  }

  private static ObjectNode parent(JsonNode document, String path) {
    return (ObjectNode) document.at(JsonPointer.compile(path).head());
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
