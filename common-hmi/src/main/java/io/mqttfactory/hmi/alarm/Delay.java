package io.mqttfactory.hmi.alarm;

import java.time.Duration;
import java.time.Instant;

/** How long something has been so, in the time of the readings. Not thread-safe. */
final class Delay {

  private Instant since;

  /** It is so now; whether it has been for that long. Exactly that long is long enough. */
  boolean isOver(Instant at, Duration length) {
    if (since == null) {
      since = at;
    }
    return length.isZero() || Duration.between(since, at).compareTo(length) >= 0;
  }

  /** It is not so, or nobody knows. */
  void reset() {
    since = null;
  }
}
