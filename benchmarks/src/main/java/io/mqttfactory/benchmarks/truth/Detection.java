package io.mqttfactory.benchmarks.truth;

import io.mqttfactory.model.Fault;
import java.time.Duration;
import java.time.Instant;

/**
 * A fault, and when it was found.
 *
 * @param raisedAt of the first insight that names it; null if it was missed
 */
public record Detection(Fault fault, Instant raisedAt) {

  public boolean isFound() {
    return raisedAt != null;
  }

  /** From the fault's start; only for one that was found. */
  public Duration delay() {
    return Duration.between(fault.start(), raisedAt);
  }

  /** The delay as a share of the fault's length. */
  public double delayShare() {
    return (double) delay().toMillis() / fault.duration().toMillis();
  }
}
