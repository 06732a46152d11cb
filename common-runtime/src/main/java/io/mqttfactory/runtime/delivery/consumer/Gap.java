package io.mqttfactory.runtime.delivery.consumer;

import java.time.Instant;

/** Readings from the first to the last sequence that were declared gone. */
public record Gap(long first, long last, GapReason reason, Instant declaredAt) {

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
