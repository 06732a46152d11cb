package io.mqttfactory.standalone;

import io.mqttfactory.model.WireTime;
import io.mqttfactory.runtime.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How fast the plant's time runs, and since when. The data keep both, as variables in a file that
 * {@code inject_fault.sh} reads too: what was stored at one pace does not fit another, and a plant
 * that was stopped is found where it would have got to.
 */
final class PlantTime {

  static final String FILE = "plant-time";

  private static final String SCALE = "TIME_SCALE";
  private static final String ORIGIN = "TIME_ORIGIN";

  private PlantTime() {}

  /**
   * The variables for every component, none while plant time is the clock's.
   *
   * @param wanted by the option
   * @throws StartException if the data were made at another pace, or the file cannot be used
   */
  static Map<String, String> of(
      Path data, OptionalDouble wanted, Map<String, String> environment, Clock wall) {
    boolean fromOutside = !environment.getOrDefault(ORIGIN, "").isBlank();
    if (wanted.isEmpty() && fromOutside) {
      return Map.of();
    }
    Path file = data.resolve(FILE);
    Map<String, String> kept = read(file);
    if (kept.containsKey(SCALE)) {
      requireSame(kept.get(SCALE), wanted, data);
      return kept;
    }
    return wanted.isEmpty() || wanted.getAsDouble() == 1
        ? Map.of()
        : keep(file, wanted.getAsDouble(), wall.instant());
  }

  private static void requireSame(String kept, OptionalDouble wanted, Path data) {
    if (wanted.isPresent() && !text(wanted.getAsDouble()).equals(kept)) {
      throw new StartException(
          "--time-scale held %s, but the data in %s were made with %s; use that, or --data for others"
              .formatted(text(wanted.getAsDouble()), data.toAbsolutePath(), kept));
    }
  }

  private static Map<String, String> keep(Path file, double scale, Instant origin) {
    Map<String, String> variables = Map.of(SCALE, text(scale), ORIGIN, WireTime.format(origin));
    try {
      Files.writeString(
          file,
          SCALE + "=" + variables.get(SCALE) + "\n" + ORIGIN + "=" + variables.get(ORIGIN) + "\n");
      return variables;
    } catch (IOException failure) {
      throw unusable(file, failure);
    }
  }

  private static Map<String, String> read(Path file) {
    if (!Files.exists(file)) {
      return Map.of();
    }
    try {
      Map<String, String> variables = new HashMap<>();
      for (String line : Files.readAllLines(file)) {
        String[] parts = line.split("=", 2);
        if (parts.length == 2) {
          variables.put(parts[0].strip(), parts[1].strip());
        }
      }
      return variables;
    } catch (IOException failure) {
      throw unusable(file, failure);
    }
  }

  private static StartException unusable(Path file, IOException failure) {
    return new StartException(file.toAbsolutePath() + " cannot be used: " + failure, failure);
  }

  private static String text(double scale) {
    return scale == Math.rint(scale) ? Long.toString((long) scale) : Double.toString(scale);
  }
}
