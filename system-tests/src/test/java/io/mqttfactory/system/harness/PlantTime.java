package io.mqttfactory.system.harness;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A time of the plant that is not the wall's: hours pass in seconds, and a case happens on the same
 * day whenever it is run.
 *
 * @param origin when it was the same as the wall's
 * @param scale seconds of plant time per second on the wall
 */
public record PlantTime(Instant origin, double scale) {

  /** A morning on which the line runs. */
  private static final Instant WEDNESDAY_MORNING = Instant.parse("2026-10-21T08:00:00Z");

  /** That much faster than the wall's time, from a Wednesday morning on. */
  public static PlantTime fasterBy(double scale) {
    return startingAt(WEDNESDAY_MORNING, scale);
  }

  /** It is that time now. */
  public static PlantTime startingAt(Instant start, double scale) {
    Instant wall = Instant.now();
    // From start = origin + (wall - origin) * scale.
    double toOrigin = Duration.between(start, wall).toMillis() / (scale - 1);
    return new PlantTime(wall.plusMillis((long) toOrigin), scale);
  }

  public Instant now() {
    double sinceOrigin = Duration.between(origin, Instant.now()).toMillis() * scale;
    return origin.plusMillis((long) sinceOrigin);
  }

  /** From now on it all but stands still. */
  public PlantTime stopped() {
    return startingAt(now(), 0.001);
  }

  Map<String, String> variables() {
    return Map.of("TIME_ORIGIN", origin.toString(), "TIME_SCALE", Double.toString(scale));
  }
}
