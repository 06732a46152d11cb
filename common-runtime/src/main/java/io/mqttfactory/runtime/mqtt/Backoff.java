package io.mqttfactory.runtime.mqtt;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: a random time up to a bound that doubles with each
 * failure ("full jitter"), so that many clients do not come back to a restarted broker at the same
 * moment. A connection counts as a success only if it lasted. Not thread-safe.
 */
final class Backoff {

  private static final Duration BASE = Duration.ofMillis(500);
  private static final Duration CAP = Duration.ofSeconds(30);
  private static final Duration STABLE = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofSeconds(10);
  private static final Duration AFTER_TAKEOVERS = Duration.ofSeconds(60);
  private static final int TAKEOVERS = 3;
  private static final int MAX_DOUBLINGS = 6;

  private final RandomGenerator random;
  private int failures;
  private int unstableConnections;
  private int shortConnections;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  /** An attempt failed. */
  void failed() {
    failures = Math.min(failures + 1, MAX_DOUBLINGS);
  }

  /** A connection that lasted for that long was lost. */
  void lost(Duration lasted) {
    shortConnections = lasted.compareTo(SHORT) < 0 ? shortConnections + 1 : 0;
    unstableConnections = lasted.compareTo(STABLE) < 0 ? unstableConnections + 1 : 0;
    failures = Math.min(unstableConnections, MAX_DOUBLINGS);
  }

  /** Whether connections are lost again and again soon after they were made. */
  boolean looksLikeTakeover() {
    return shortConnections >= TAKEOVERS;
  }

  Duration next() {
    Duration bound = BASE.multipliedBy(1L << failures);
    if (bound.compareTo(CAP) > 0) {
      bound = CAP;
    }
    if (looksLikeTakeover()) {
      bound = AFTER_TAKEOVERS;
    }
    return Duration.ofMillis(random.nextLong(bound.toMillis() + 1));
  }
}
