package io.mqttfactory.aggregate;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** For how long a window waits for a source. Not thread-safe. */
final class Waiting {

  private final ClosingRules rules;

  /** Start, or last reconnect. */
  private Instant since;

  Waiting(ClosingRules rules, Instant now) {
    this.rules = rules;
    this.since = now;
  }

  void reconnected(Instant now) {
    since = now;
  }

  /** A clock that was set back must not make the past of everything that follows. */
  void clockReads(Instant now) {
    since = now.isBefore(since) ? now : since;
  }

  /** Whether at least a part of the window lies after the start or the last reconnect. */
  boolean isOfThePresent(Window window) {
    return window.end().isAfter(since);
  }

  /**
   * Whether the window does not wait for the source any more.
   *
   * @param ended since when it is known that the window is over; empty if it is not
   */
  boolean isOver(Window window, Optional<Long> ended, Progress source, long millis) {
    if (!source.watermark().isBefore(window.end())) {
      return true;
    }
    boolean isStuck = hasPassed(rules.patience(), source.lastMoved(), millis);
    if (window.start().isBefore(since)) {
      return isStuck;
    }
    boolean isLivePast = !source.liveWatermark().isBefore(window.end());
    boolean isHoleInThePast = source.watermark().isBefore(since);
    if (isLivePast && (isHoleInThePast || isStuck)) {
      return true;
    }
    return ended
        .map(end -> hasPassed(rules.grace(), Math.max(end, source.lastHeard()), millis))
        .orElse(false);
  }

  private static boolean hasPassed(Duration span, long since, long millis) {
    return millis - since >= span.toMillis();
  }
}
