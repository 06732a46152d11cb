package io.mqttfactory.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What each of some components is to stay below.
 *
 * @param components by the names of their modules
 */
record Limit(String text, List<String> components, double most) {

  private static final List<String> SMALL =
      List.of("plc1", "plc2", "plc3", "hmi1", "hmi2", "bridge");

  /** Resident memory, in MiB. */
  static final List<Limit> MEMORY =
      List.of(
          new Limit("each small component under 70 MiB", SMALL, 70),
          new Limit(
              "historian and analytics under 160 MiB", List.of("historian", "analytics"), 160));

  /** From the start to the first message, in milliseconds. */
  static final Limit START = new Limit("each small component up in under 1 s", SMALL, 1_000);

  /** Names those that miss it. A component without a figure is an error. */
  Goal check(Map<String, Double> figures) {
    List<String> tooMuch = new ArrayList<>();
    for (String component : components) {
      if (!figures.containsKey(component)) {
        throw new IllegalArgumentException("no figure of " + component);
      }
      double figure = figures.get(component);
      if (figure >= most) {
        tooMuch.add(component + String.format(Locale.ROOT, " %,.1f", figure));
      }
    }
    return new Goal(
        tooMuch.isEmpty() ? text : text + ", but " + String.join(", ", tooMuch), tooMuch.isEmpty());
  }
}
