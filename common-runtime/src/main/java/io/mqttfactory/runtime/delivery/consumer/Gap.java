package io.mqttfactory.runtime.delivery.consumer;

import java.time.Instant;

/** Readings from the first to the last sequence that were declared gone. */
public record Gap(long first, long last, GapReason reason, Instant declaredAt) {

  /** The last sequence of a gap whose end nobody knows. */
  static final long ENDLESS = Long.MAX_VALUE;

  static Gap endless(long first, GapReason reason, Instant declaredAt) {
    return new Gap(first, ENDLESS, reason, declaredAt);
  }

  boolean isEndless() {
    return last == ENDLESS;
  }

  Gap from(long newFirst) {
    return new Gap(newFirst, last, reason, declaredAt);
  }

  Gap upTo(long newLast) {
    return new Gap(first, newLast, reason, declaredAt);
  }

  boolean isEmpty() {
    return first > last;
  }

  long count() {
    return last - first + 1;
  }
}
