package io.mqttfactory.standalone.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables of docs/configuration.md: variable, who takes it, meaning, accepts, default. */
final class VariableTable {

  private static final Pattern ROW = Pattern.compile("\\| `([A-Z0-9_]+)` \\| ([^|`]+) \\|.*");
  private static final Pattern DEFAULT = Pattern.compile("(?:([A-Z][A-Za-z0-9]+) )?`([^`]*)`");
  private static final Map<String, List<String>> GROUPS =
      Map.of("PLCs", List.of("PLC1", "PLC2", "PLC3"), "HMIs", List.of("HMI1", "HMI2"));
  private static final int DEFAULT_COLUMN = 5;

  private final List<String> components;
  private final Map<String, Map<String, String>> defaults = new TreeMap<>();

  private VariableTable(List<String> components) {
    this.components = components;
  }

  /** The default of each variable of each component; empty where the document says "none". */
  static Map<String, Map<String, String>> read(String document, List<String> components) {
    VariableTable table = new VariableTable(components);
    document.lines().map(ROW::matcher).filter(Matcher::matches).forEach(table::add);
    return table.defaults;
  }

  private void add(Matcher row) {
    String cell = row.group().split("\\|")[DEFAULT_COLUMN].strip();
    Map<String, String> documented = documentedDefaults(cell);
    for (String component : takers(row.group(2))) {
      String value = documented.getOrDefault(component, documented.getOrDefault("", ""));
      String before =
          defaults.computeIfAbsent(component, absent -> new TreeMap<>()).put(row.group(1), value);
      if (before != null) {
        throw new IllegalStateException(row.group(1) + " stands twice for " + component);
      }
    }
  }

  private List<String> takers(String cell) {
    if (cell.startsWith("all")) {
      String without = cell.replaceFirst("all( but )?", "");
      return components.stream().filter(component -> !component.equals(without)).toList();
    }
    return Arrays.stream(cell.split(", ")).flatMap(VariableTable::members).toList();
  }

  private static Stream<String> members(String name) {
    return GROUPS.getOrDefault(name, List.of(name)).stream();
  }

  private static Map<String, String> documentedDefaults(String cell) {
    Map<String, String> documented = new TreeMap<>();
    Matcher found = DEFAULT.matcher(cell);
    while (found.find()) {
      String name = found.group(1) == null ? "" : found.group(1);
      List<String> names = new ArrayList<>(GROUPS.getOrDefault(name, List.of(name)));
      names.forEach(one -> documented.put(one, found.group(2)));
    }
    return documented;
  }
}
