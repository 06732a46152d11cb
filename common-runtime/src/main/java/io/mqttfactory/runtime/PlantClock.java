package io.mqttfactory.runtime;

import io.mqttfactory.model.WireTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The time of the plant. It is the wall clock's, unless a lab or a test lets it run faster: then it
 * left the wall clock at an origin and has run {@code scale} times as fast ever since. Processes
 * with the same origin and scale agree without talking to each other.
 *
 * <p>Thread-safe.
 */
public final class PlantClock extends Clock {

  private final Clock wall;
  private final Instant origin;
  private final double scale;

  /**
   * @param origin when plant time and wall time were the same
   * @param scale seconds of plant time per second of wall time, above 0
   */
  public PlantClock(Clock wall, Instant origin, double scale) {
    this.wall = wall;
    this.origin = origin;
    this.scale = scale;
  }

  /** Plant time is wall time. */
  public static PlantClock unscaled(Clock wall) {
    return new PlantClock(wall, Instant.EPOCH, 1);
  }

  /** Reads {@code TIME_ORIGIN} and {@code TIME_SCALE}. */
  public static PlantClock from(Settings settings, Clock wall) {
    double scale = settings.number("TIME_SCALE", 1, 0.001, 100_000);
    Instant origin =
        settings.read("TIME_ORIGIN", Instant.EPOCH, "an ISO 8601 time", WireTime::parse);
    if (scale != 1 && settings.text("TIME_ORIGIN").isEmpty()) {
      settings.reject(
          "TIME_ORIGIN",
          "nothing",
          "the time at which TIME_SCALE began, the same for every process");
    }
    return new PlantClock(wall, origin, scale);
  }

  @Override
  public Instant instant() {
    Instant now = wall.instant();
    return scale == 1 ? now : origin.plus(times(Duration.between(origin, now), scale));
  }

  /** How long that span of plant time takes on the wall. */
  public Duration onTheWall(Duration plantSpan) {
    return scale == 1 ? plantSpan : times(plantSpan, 1 / scale);
  }

  /** The time on the wall, for what is not of the plant. */
  public Clock wall() {
    return wall;
  }

  public double scale() {
    return scale;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the plant lives in UTC");
  }

  private static Duration times(Duration span, double factor) {
    double millis = (span.getSeconds() * 1e3 + span.getNano() / 1e6) * factor;
    return Duration.ofMillis((long) Math.floor(millis)).plusNanos(fraction(millis));
  }

  private static long fraction(double millis) {
    return (long) ((millis - Math.floor(millis)) * 1e6);
  }
}
