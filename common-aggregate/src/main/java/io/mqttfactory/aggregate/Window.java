package io.mqttfactory.aggregate;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A tumbling window of time: the next one begins where it ends, and all are aligned to 1970-01-01
 * 00:00 UTC, whatever the zone of the process. So every process means the same by a window.
 *
 * @param start its first moment
 * @param length whole milliseconds, at least one
 */
public record Window(Instant start, Duration length) implements Comparable<Window> {

  public Window {
    long millis = length.toMillis();
    if (millis < 1 || !length.equals(Duration.ofMillis(millis))) {
      throw new IllegalArgumentException(
          "length held " + length + ", expected whole milliseconds above 0");
    }
    if (!start.equals(startOf(start, millis))) {
      throw new IllegalArgumentException(
          "start held " + start + ", expected a multiple of " + length + " since 1970");
    }
  }

  /** The window of that length in which the moment lies; a start lies in the window it begins. */
  public static Window of(Instant moment, Duration length) {
    Objects.requireNonNull(length, "length");
    return new Window(startOf(moment, length.toMillis()), length);
  }

  /** The first moment after it. */
  public Instant end() {
    return start.plus(length);
  }

  public Window next() {
    return new Window(end(), length);
  }

  public Window previous() {
    return new Window(start.minus(length), length);
  }

  public boolean contains(Instant moment) {
    return !moment.isBefore(start) && moment.isBefore(end());
  }

  @Override
  public int compareTo(Window other) {
    int starts = start.compareTo(other.start);
    return starts != 0 ? starts : length.compareTo(other.length);
  }

  private static Instant startOf(Instant moment, long millis) {
    if (millis < 1) {
      throw new IllegalArgumentException("length held " + millis + " ms, expected at least 1");
    }
    return Instant.ofEpochMilli(Math.floorDiv(moment.toEpochMilli(), millis) * millis);
  }
}
