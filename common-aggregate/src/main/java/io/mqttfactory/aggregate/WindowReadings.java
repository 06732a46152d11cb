package io.mqttfactory.aggregate;

import io.mqttfactory.model.EnergyReading;
import io.mqttfactory.model.EnvironmentReading;
import io.mqttfactory.model.LineReading;
import io.mqttfactory.model.Reading;
import io.mqttfactory.model.Stamp;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The readings of one window, each once, by time and then by sequence, in whatever order they are
 * given.
 *
 * @param before the line reading that directly precedes the first one here (the same epoch, the
 *     sequence before; of a publisher without key the last one before, at most one window length
 *     back): counts and OEE are differences. Without it the window counts from its first reading
 * @throws IllegalArgumentException if a reading lies outside the window
 */
public record WindowReadings(
    Window window,
    List<EnergyReading> energy,
    List<EnvironmentReading> environment,
    List<LineReading> line,
    Optional<LineReading> before) {

  private static final Comparator<Stamp> BY_TIME =
      Comparator.comparing(Stamp::timestamp)
          .thenComparing(Stamp::epoch, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Stamp::sequence, Comparator.nullsFirst(Comparator.naturalOrder()));

  public WindowReadings {
    energy = sorted(window, energy);
    environment = sorted(window, environment);
    line = sorted(window, line);
  }

  private static <R extends Reading> List<R> sorted(Window window, List<R> readings) {
    for (R reading : readings) {
      if (!window.contains(reading.stamp().timestamp())) {
        throw new IllegalArgumentException(
            "a reading of " + reading.stamp().timestamp() + " is not in " + window);
      }
    }
    return readings.stream().sorted(Comparator.comparing(Reading::stamp, BY_TIME)).toList();
  }
}
