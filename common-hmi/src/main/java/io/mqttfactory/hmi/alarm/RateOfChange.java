package io.mqttfactory.hmi.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How fast a value changes, per minute: the slope of the straight line that fits the window's
 * readings best (least squares), so that the noise of a single one does not count as a jump.
 * Unknown until the readings span half the window. Remembers the window; not thread-safe.
 */
final class RateOfChange implements Measure {

  /** More readings than these make the slope no better. */
  private static final int POINTS = 60;

  private static final double MILLIS_PER_MINUTE = 60_000;

  private record Point(long millis, double value) {}

  private final String tag;
  private final long windowMillis;
  private final Deque<Point> points = new ArrayDeque<>();

  RateOfChange(String tag, Duration window) {
    this.tag = tag;
    this.windowMillis = window.toMillis();
  }

  @Override
  public OptionalDouble of(Instant at, Map<String, Object> values) {
    OptionalDouble value = Measure.number(values, tag);
    if (value.isEmpty()) {
      return OptionalDouble.empty();
    }
    long now = at.toEpochMilli();
    if (!points.isEmpty() && now - points.getLast().millis < windowMillis / POINTS) {
      return OptionalDouble.empty();
    }
    points.addLast(new Point(now, value.getAsDouble()));
    while (now - points.getFirst().millis > windowMillis) {
      points.removeFirst();
    }
    boolean isEnough = now - points.getFirst().millis >= windowMillis / 2;
    return isEnough ? OptionalDouble.of(slope(now)) : OptionalDouble.empty();
  }

  private double slope(long now) {
    double count = points.size();
    double sumTime = 0;
    double sumValue = 0;
    for (Point point : points) {
      sumTime += minutes(point, now);
      sumValue += point.value;
    }
    double products = 0;
    double squares = 0;
    for (Point point : points) {
      double deviation = minutes(point, now) - sumTime / count;
      products += deviation * (point.value - sumValue / count);
      squares += deviation * deviation;
    }
    return products / squares;
  }

  /** From now, so that the squares do not lose digits. */
  private static double minutes(Point point, long now) {
    return (point.millis - now) / MILLIS_PER_MINUTE;
  }
}
