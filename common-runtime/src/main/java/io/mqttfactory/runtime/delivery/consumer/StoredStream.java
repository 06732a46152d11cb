package io.mqttfactory.runtime.delivery.consumer;

import java.time.Instant;
import java.util.Collection;

/** A stream as it lies on disk. */
record StoredStream(
    String ranges,
    Collection<Gap> gaps,
    long heard,
    Phase phase,
    boolean endUnknown,
    Instant firstAt,
    Instant lastAt) {}
