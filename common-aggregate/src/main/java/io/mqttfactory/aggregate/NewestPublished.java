package io.mqttfactory.aggregate;

import java.time.Instant;
import java.util.Optional;

/** The newest window that was published, against which others are new or not. Not thread-safe. */
final class NewestPublished {

  private Optional<Window> newest;

  NewestPublished(Optional<Window> newest) {
    this.newest = newest;
  }

  /** One from before the clock was set back does not count. */
  boolean isSurpassedBy(Window window, Instant now) {
    return newest
        .filter(known -> !known.start().isAfter(now.plus(ClosingRules.AHEAD)))
        .map(known -> known.compareTo(window) < 0)
        .orElse(true);
  }

  void published(Closing.Due due) {
    if (due.isNew() || newest.map(known -> known.compareTo(due.window()) < 0).orElse(true)) {
      newest = Optional.of(due.window());
    }
  }
}
