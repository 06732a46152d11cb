package io.mqttfactory.aggregate;

import io.mqttfactory.model.LineReading;
import io.mqttfactory.model.WireNamed;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How long the line was in which status or PackML state: each reading's holds until the next one.
 * The window begins with the status of the reading before it, or where there is none with that of
 * its first reading. What is between two readings that lie more than two publish intervals apart
 * counts for no status, since nobody knows; so the sum is the window's length only if the window is
 * whole.
 */
final class StatusTimes {

  private final Window window;
  private final Optional<Duration> longest;
  private final Function<LineReading, WireNamed> which;
  private final Map<String, Double> seconds = new TreeMap<>();

  private StatusTimes(
      Window window, Optional<Duration> longest, Function<LineReading, WireNamed> which) {
    this.window = window;
    this.longest = longest;
    this.which = which;
  }

  /**
   * By the wire name of the status or state.
   *
   * @param which of the two; where it is null nothing is counted
   */
  static Map<String, Double> of(
      WindowReadings readings,
      Optional<Duration> publishInterval,
      Function<LineReading, WireNamed> which) {
    StatusTimes times =
        new StatusTimes(
            readings.window(), publishInterval.map(interval -> interval.plus(interval)), which);
    times.addAll(readings);
    times.seconds.replaceAll((status, value) -> Rounding.THREE.of(value));
    return times.seconds;
  }

  private void addAll(WindowReadings readings) {
    WireNamed status = which.apply(readings.line().get(0));
    Instant since = window.start();
    if (readings.before().isPresent()) {
      status = which.apply(readings.before().get());
      since = readings.before().get().stamp().timestamp();
    }
    for (LineReading reading : readings.line()) {
      add(status, since, reading.stamp().timestamp());
      status = which.apply(reading);
      since = reading.stamp().timestamp();
    }
    add(status, since, window.end());
  }

  private void add(WireNamed status, Instant from, Instant to) {
    boolean isCovered =
        longest.map(span -> Duration.between(from, to).compareTo(span) <= 0).orElse(true);
    Instant begin = from.isBefore(window.start()) ? window.start() : from;
    if (status != null && isCovered && begin.isBefore(to)) {
      seconds.merge(status.wireName(), Series.secondsBetween(begin, to), Double::sum);
    }
  }
}
