package io.mqttfactory.dashboard.kpi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mqttfactory.model.Json;
import io.mqttfactory.model.PayloadException;
import io.mqttfactory.runtime.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the key figures should be: the least of some, the most of others. Immutable. */
public final class Targets {

  /** No key figure has a target. */
  public static final Targets NONE = new Targets(Map.of());

  private static final double LARGEST = 1e9;
  private static final double PERCENT = 100;

  private final Map<Kpi, Double> targets;

  private Targets(Map<Kpi, Double> targets) {
    this.targets = Map.copyOf(targets);
  }

  public Optional<Double> of(Kpi kpi) {
    return Optional.ofNullable(targets.get(kpi));
  }

  /**
   * Reads the file.
   *
   * @throws StartException if it cannot be read, naming everything that is wrong in it
   */
  public static Targets read(Path file) {
    try {
      return parse(Files.readAllBytes(file));
    } catch (IOException | PayloadException failure) {
      throw new StartException(
          "TARGETS_FILE " + file + " cannot be used: " + failure.getMessage(), failure);
    }
  }

  /**
   * Reads an object with a number for each key figure that has a target.
   *
   * @throws PayloadException naming everything that is wrong
   */
  public static Targets parse(byte[] document) {
    ObjectNode tree = Json.readObject(document);
    Map<Kpi, Double> targets = new EnumMap<>(Kpi.class);
    List<String> problems = new ArrayList<>();
    tree.properties()
        .forEach(member -> read(member.getKey(), member.getValue(), targets, problems));
    if (!problems.isEmpty()) {
      throw PayloadException.ofDocument(String.join("; ", problems));
    }
    return new Targets(targets);
  }

  private static void read(
      String name, JsonNode value, Map<Kpi, Double> targets, List<String> problems) {
    Optional<Kpi> kpi = Kpi.ALL.stream().filter(one -> one.wireName().equals(name)).findFirst();
    if (kpi.isEmpty()) {
      problems.add(problem(name, "a target", "one of " + names()));
      return;
    }
    double largest = kpi.get().isShare() ? PERCENT : LARGEST;
    if (!value.isNumber() || value.doubleValue() < 0 || value.doubleValue() > largest) {
      problems.add(problem(name, value.toString(), "a number from 0 to " + (long) largest));
      return;
    }
    targets.put(kpi.get(), value.doubleValue());
  }

  private static String problem(String name, String held, String expected) {
    return PayloadException.ofMember(name, held, expected).getMessage();
  }

  private static String names() {
    return Arrays.stream(Kpi.values()).map(Kpi::wireName).collect(Collectors.joining(", "));
  }
}
