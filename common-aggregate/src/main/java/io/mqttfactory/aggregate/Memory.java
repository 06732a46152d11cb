package io.mqttfactory.aggregate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one window hands to the next: how noisy the figures with a trend were in the last windows,
 * and which alert limits are exceeded. It travels as JSON ({@code Json.write} and {@code
 * Json.read}), a few hundred bytes. Immutable.
 *
 * @param noise by the name of the figure, the oldest window first
 * @param alerts the limits that were passed, and have not been left by their hysteresis since
 */
public record Memory(Map<String, List<Residuals>> noise, Set<String> alerts) {

  /** Of a window before which there was none. */
  public static final Memory NONE = new Memory(Map.of(), Set.of());

  public Memory {
    Map<String, List<Residuals>> copy = new TreeMap<>();
    if (noise != null) {
      noise.forEach((figure, windows) -> copy.put(figure, List.copyOf(windows)));
    }
    noise = java.util.Collections.unmodifiableMap(copy);
    alerts =
        alerts == null ? Set.of() : java.util.Collections.unmodifiableSet(new TreeSet<>(alerts));
  }

  /** How noisy that figure was in the last windows, the oldest first. */
  List<Residuals> noiseOf(String figure) {
    return noise.getOrDefault(figure, List.of());
  }
}
