package io.mqttfactory.model;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One of the three kinds of reading: its public topic, its source, its tags, and how it is read
 * from bytes.
 *
 * @param <R> the record
 */
public final class ReadingType<R extends Reading> implements Feed<R> {

  public static final ReadingType<LineReading> LINE =
      new ReadingType<>(LineReading.class, Topics.LINE, "PLC1", LineReading.TAGS);
  public static final ReadingType<EnergyReading> ENERGY =
      new ReadingType<>(EnergyReading.class, Topics.ENERGY, "PLC2", EnergyReading.TAGS);
  public static final ReadingType<EnvironmentReading> ENVIRONMENT =
      new ReadingType<>(
          EnvironmentReading.class, Topics.ENVIRONMENT, "PLC3", EnvironmentReading.TAGS);

  /** All three, in the order of their PLCs. */
  public static final List<ReadingType<?>> ALL = List.of(LINE, ENERGY, ENVIRONMENT);

  private final Class<R> record;
  private final String topic;
  private final String source;
  private final List<Tag<R>> tags;
  private final List<JsonPointer> pointers;
  private final List<String> groups;

  private ReadingType(Class<R> record, String topic, String source, List<Tag<R>> tags) {
    this.record = record;
    this.topic = topic;
    this.source = source;
    this.tags = tags;
    this.pointers = tags.stream().map(Tag::pointer).toList();
    this.groups =
        tags.stream()
            .map(Tag::path)
            .filter(path -> path.contains("."))
            .map(path -> path.substring(0, path.indexOf('.')))
            .distinct()
            .toList();
  }

  /** The type that is published on that public topic. */
  public static Optional<ReadingType<?>> ofTopic(String topic) {
    return ALL.stream().filter(type -> type.topic.equals(topic)).findFirst();
  }

  @Override
  public String topic() {
    return topic;
  }

  /** The name that {@code plc_id} must hold. */
  @Override
  public String source() {
    return source;
  }

  /** The measurements in the order of the specification. */
  public List<Tag<R>> tags() {
    return tags;
  }

  /** The tag of that flat name or member path. */
  public Optional<Tag<R>> tag(String nameOrPath) {
    return tags.stream()
        .filter(tag -> tag.name().equals(nameOrPath) || tag.path().equals(nameOrPath))
        .findFirst();
  }

  /** The reading as this type's record; a reading of another type is a programming error. */
  public R cast(Reading reading) {
    return record.cast(reading);
  }

  @Override
  public ParsedReading<R> parse(byte[] payload) {
    ObjectNode tree;
    Optional<ReadingKey> key;
    try {
      tree = Json.readObject(payload);
      key = ReadingKey.read(tree, "plc_id", this);
    } catch (PayloadException problem) {
      return new ParsedReading.Invalid<>(Optional.empty(), problem.getMessage());
    }
    try {
      return new ParsedReading.Valid<>(bind(tree));
    } catch (PayloadException problem) {
      return new ParsedReading.Invalid<>(key, problem.getMessage());
    }
  }

  /**
   * Checks a tree against the tags and binds it.
   *
   * @throws PayloadException naming every member that does not fit
   */
  public R bind(ObjectNode tree) {
    List<String> problems = new ArrayList<>();
    checkTime(tree, "timestamp", true, problems);
    checkTime(tree, "recorded_at", false, problems);
    for (String group : groups) {
      JsonNode node = tree.path(group);
      if (!node.isMissingNode() && !node.isNull() && !node.isObject()) {
        problems.add(PayloadException.mismatch(group, node, "an object").getMessage());
      }
    }
    for (int i = 0; i < tags.size(); i++) {
      JsonNode value = tree.at(pointers.get(i));
      if (!tags.get(i).accepts(value)) {
        problems.add(
            PayloadException.mismatch(tags.get(i).path(), value, tags.get(i).expectation())
                .getMessage());
      }
    }
    if (!problems.isEmpty()) {
      throw PayloadException.ofDocument(String.join("; ", problems));
    }
    return Json.bind(withoutStamp(tree), record);
  }

  /** Jackson would read the record's component of that name, which the wire does not have. */
  private static ObjectNode withoutStamp(ObjectNode tree) {
    return tree.has("stamp") ? tree.deepCopy().without("stamp") : tree;
  }

  private static void checkTime(
      ObjectNode tree, String member, boolean required, List<String> problems) {
    JsonNode value = tree.path(member);
    if (Json.isUnknown(value) && !required) {
      return;
    }
    try {
      if (!value.isTextual()) {
        throw new IllegalArgumentException();
      }
      WireTime.parse(value.textValue());
    } catch (IllegalArgumentException notATime) {
      problems.add(
          PayloadException.mismatch(member, value, "an ISO 8601 time from 1970 to 2199 as text")
              .getMessage());
    }
  }

  @Override
  public String toString() {
    return topic;
  }
}
