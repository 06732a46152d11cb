package io.mqttfactory.runtime.delivery.consumer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** A stream as it lies on disk. */
record StoredStream(
    String ranges,
    Collection<Gap> gaps,
    long heard,
    Phase phase,
    boolean endUnknown,
    Instant firstAt,
    Instant lastAt) {

  /** The state goes on after it was stored. */
  StoredStream {
    gaps = List.copyOf(gaps);
  }
}
