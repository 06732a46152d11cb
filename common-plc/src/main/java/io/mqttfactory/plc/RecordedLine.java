package io.mqttfactory.plc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.PayloadException;
import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.SafeText;
import io.mqttfactory.model.Tag;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a line of a recording as if it were a payload: the same members, the same ranges, the same
 * messages about what does not fit.
 */
final class RecordedLine {

  private static final Set<String> COMMON = Set.of("timestamp", "plc_id");

  private RecordedLine() {}

  /** Whether a column of that name means something in a recording of that type. */
  static boolean isKnown(String column, ReadingType<?> type) {
    return COMMON.contains(column) || type.tag(column).isPresent();
  }

  /**
   * @throws PayloadException if the line does not fit
   */
  static Reading read(CSVRecord line, ReadingType<?> type) {
    if (!line.isConsistent()) {
      throw PayloadException.ofDocument(
          "it has " + line.size() + " columns, expected as many as the first line");
    }
    ObjectNode tree = Json.newObject();
    tree.put("plc_id", type.source());
    line.toMap()
        .forEach(
            (column, cell) -> {
              if (!cell.isEmpty()) {
                put(tree, type, column, cell);
              }
            });
    String plcId = tree.path("plc_id").textValue();
    if (!plcId.equals(type.source())) {
      throw PayloadException.ofMember("plc_id", SafeText.quote(plcId), type.source());
    }
    return type.bind(tree);
  }

  private static void put(ObjectNode tree, ReadingType<?> type, String column, String cell) {
    if (COMMON.contains(column)) {
      tree.put(column, cell);
      return;
    }
    Tag<?> tag = type.tag(column).orElseThrow();
    String[] path = tag.path().split("\\.");
    ObjectNode parent = path.length == 1 ? tree : tree.withObject("/" + path[0]);
    try {
      putValue(parent, path[path.length - 1], tag, cell);
    } catch (IllegalArgumentException notThatKind) {
      throw PayloadException.ofMember(column, SafeText.quote(cell), tag.expectation());
    }
  }

  private static void putValue(ObjectNode parent, String member, Tag<?> tag, String cell) {
    switch (tag.kind()) {
      case NUMBER -> parent.put(member, Double.parseDouble(cell));
      case COUNT -> parent.put(member, Long.parseLong(cell));
      case FLAG -> parent.put(member, toFlag(cell));
      case TEXT -> parent.put(member, cell);
    }
  }

  private static boolean toFlag(String cell) {
    return switch (cell) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw new IllegalArgumentException();
    };
  }
}
