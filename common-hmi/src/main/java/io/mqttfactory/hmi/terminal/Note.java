package io.mqttfactory.hmi.terminal;

import java.time.Duration;
import java.time.Instant;

/** An answer to the operator, for some seconds. */
record Note(String text, boolean isProblem, Instant until) {

  private static final Duration SHOWN = Duration.ofSeconds(6);

  static final Note NONE = new Note("", false, Instant.EPOCH);

  static Note of(String text, Instant now) {
    return new Note(text, false, now.plus(SHOWN));
  }

  static Note problem(String text, Instant now) {
    return new Note(text, true, now.plus(SHOWN));
  }

  boolean isShown(Instant now) {
    return now.isBefore(until);
  }
}
