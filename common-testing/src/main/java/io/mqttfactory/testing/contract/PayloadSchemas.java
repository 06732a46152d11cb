package io.mqttfactory.testing.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The JSON Schemas of all payloads, one file each. A schema is named like its file, without {@code
 * .json}.
 */
public final class PayloadSchemas {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Where the files seem to be, so that one can refer to the other. */
  private static final String BASE = "https://mqtt-factory.invalid/schemas/";

  private static final String REFERENCE = "$ref";

  private final Map<String, JsonNode> trees = new TreeMap<>();
  private final SchemaRegistry registry;

  private PayloadSchemas(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
      for (Path file : files) {
        String text = Files.readString(file);
        texts.put(BASE + file.getFileName(), text);
        trees.put(file.getFileName().toString().replace(".json", ""), MAPPER.readTree(text));
      }
    }
    registry = SchemaRegistry.withDefaultDialect(withUnits(), builder -> builder.schemas(texts));
  }

  private static Dialect withUnits() {
    return Dialect.builder(Dialects.getDraft202012())
        .keyword(new NonValidationKeyword("unit"))
        .build();
  }

  /** Those of this project, seen from the directory of one of its modules. */
  public static PayloadSchemas ofProject() {
    try {
      return new PayloadSchemas(Path.of("..", "docs", "schemas"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public Map<String, JsonNode> all() {
    return Collections.unmodifiableMap(trees);
  }

  /** The schema as it stands in its file. */
  public JsonNode tree(String name) {
    JsonNode tree = trees.get(name);
    if (tree == null) {
      throw new IllegalArgumentException(name + " is no schema, expected one of " + trees.keySet());
    }
    return tree;
  }

  /** The node that this one refers to, or the node itself. */
  public JsonNode resolve(JsonNode node) {
    if (!node.has(REFERENCE)) {
      return node;
    }
    String[] parts = node.path(REFERENCE).asText().split("\\.json#", 2);
    JsonNode target = parts.length == 2 ? tree(parts[0]).at(parts[1]) : node.path(REFERENCE);
    if (target.isMissingNode() || target.isTextual()) {
      throw new IllegalStateException(node.path(REFERENCE) + " leads nowhere");
    }
    return resolve(target);
  }

  /** What of the document does not fit; empty if it is valid. */
  public List<String> problems(String name, JsonNode document) {
    tree(name);
    Schema schema = registry.getSchema(SchemaLocation.of(BASE + name + ".json"));
    return schema.validate(document).stream().map(Error::toString).toList();
  }

  /** As for a document; a payload that is not JSON does not fit either. */
  public List<String> problems(String name, byte[] payload) {
    try {
      return problems(name, MAPPER.readTree(payload));
    } catch (JsonProcessingException notJson) {
      return List.of(notJson.getOriginalMessage());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
