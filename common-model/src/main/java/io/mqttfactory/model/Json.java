package io.mqttfactory.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * The one JSON mapping: snake_case members, strict about form, tolerant of members it does not
 * know.
 *
 * <p>A document is UTF-8, at most 64 KiB where its reader does not say otherwise, 16 levels deep,
 * with strings of at most 4 KiB, no trailing and no duplicate tokens, no NaN or infinity, and
 * numbers are not quoted. Everything else is refused with a {@link PayloadException}.
 */
public final class Json {

  /** Largest message that is read or written, in bytes; the brokers' packet limit is the same. */
  public static final int MAX_BYTES = 64 * 1024;

  private static final int MAX_DEPTH = 16;
  private static final int MAX_STRING = 4 * 1024;
  private static final int MAX_NUMBER = 64;

  private static final ObjectMapper MAPPER = mapper();

  private Json() {}

  /** Reads a document whose root is an object. */
  public static ObjectNode readObject(byte[] document) {
    JsonNode root = readTree(document, MAX_BYTES);
    if (root instanceof ObjectNode object) {
      return object;
    }
    throw PayloadException.ofDocument(
        "the document is " + describe(root) + ", expected a JSON object");
  }

  /** Reads a document into a record. */
  public static <T> T read(byte[] document, Class<T> type) {
    return bind(readObject(document), type);
  }

  /** Reads a document whose root is a list. */
  public static <T> T read(byte[] document, TypeReference<T> type) {
    return read(document, type, MAX_BYTES);
  }

  /**
   * Reads a document that may be larger than a message: an answer over HTTP.
   *
   * @param maxBytes the largest that is read
   */
  public static <T> T read(byte[] document, TypeReference<T> type, int maxBytes) {
    JsonNode root = readTree(document, maxBytes);
    if (root.isNull()) {
      throw PayloadException.ofDocument("the document is null, expected a value");
    }
    try {
      return MAPPER.treeToValue(root, MAPPER.constructType(type));
    } catch (JsonProcessingException problem) {
      throw explain(problem);
    }
  }

  /** Binds a tree that was read before to a record. */
  public static <T> T bind(ObjectNode tree, Class<T> type) {
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (JsonProcessingException problem) {
      throw explain(problem);
    }
  }

  public static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException problem) {
      throw new IllegalStateException(
          "cannot be written as JSON: " + value.getClass().getSimpleName(), problem);
    }
  }

  /** An empty tree, to be filled and bound. */
  public static ObjectNode newObject() {
    return MAPPER.createObjectNode();
  }

  /** Whether a member is absent or null: both say that its value is not known. */
  static boolean isUnknown(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  /** What a node holds, for messages: the value with its JSON type where that may surprise. */
  static String describe(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> SafeText.quote(node.textValue()) + " (text)";
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      case MISSING -> "nothing";
      default -> node.asText();
    };
  }

  private static JsonNode readTree(byte[] document, int maxBytes) {
    if (document.length > maxBytes) {
      throw PayloadException.ofDocument(
          "the document has " + document.length + " bytes, expected at most " + maxBytes);
    }
    String text = decode(document);
    if (text.isBlank()) {
      throw PayloadException.ofDocument("the document is empty, expected a JSON object");
    }
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException problem) {
      throw explain(problem);
    }
  }

  private static String decode(byte[] document) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(document))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      throw PayloadException.ofDocument("the document is not UTF-8");
    }
  }

  private static PayloadException explain(JsonProcessingException problem) {
    if (problem instanceof JsonMappingException mapping && isAboutContent(mapping)) {
      String path =
          mapping.getPath().stream()
              .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
              .collect(Collectors.joining("."));
      Throwable cause = mapping.getCause() == null ? mapping : mapping.getCause();
      return PayloadException.ofDocument(
          (path.isEmpty() ? "" : SafeText.of(path) + ": ") + SafeText.of(firstLine(cause), 200));
    }
    JsonLocation place = problem.getLocation();
    String where =
        place == null || place.getCharOffset() < 0 ? "" : " at character " + place.getCharOffset();
    return PayloadException.ofDocument(
        "the document is not the JSON that is accepted here"
            + where
            + ": "
            + SafeText.of(firstLine(problem), 200));
  }

  /** Whether a member, or a record's own check, is at fault, and not the form of the document. */
  private static boolean isAboutContent(JsonMappingException problem) {
    return !problem.getPath().isEmpty() || problem.getCause() instanceof IllegalArgumentException;
  }

  private static String firstLine(Throwable problem) {
    String message =
        problem instanceof JsonProcessingException json
            ? json.getOriginalMessage()
            : problem.getMessage();
    // Jackson adds places in a source that it does not show.
    return message == null
        ? problem.getClass().getSimpleName()
        : message.split("\n| \\(start marker at", 2)[0];
  }

  private static ObjectMapper mapper() {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_STRING)
                    .maxNameLength(MAX_STRING)
                    .maxNumberLength(MAX_NUMBER)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    JsonMapper.Builder builder =
        JsonMapper.builder(factory)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new WireModule());
    for (LogicalType number : new LogicalType[] {LogicalType.Integer, LogicalType.Float}) {
      builder.withCoercionConfig(
          number,
          config ->
              config
                  .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                  .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
    }
    // Readings have boxed numbers, and 3.0 is a fine count there; elsewhere 1.5 must not become 1.
    for (Class<?> whole : new Class<?>[] {int.class, long.class}) {
      builder.withCoercionConfig(
          whole, config -> config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail));
    }
    return builder.build();
  }
}
