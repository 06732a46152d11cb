package io.mqttfactory.runtime.mqtt;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: a random time up to a bound that doubles with each
 * failure ("full jitter"), so that many clients do not come back to a restarted broker at the same
 * moment. A connection counts as a success only if it lasted.
 *
 * <p>A connection that ends soon was taken over by a second process with the same client id, or its
 * broker died. MQTT 3.1.1 does not say which, but a dead broker refuses the next attempt, so that
 * one is made soon. Where the broker takes it, again and again, the two processes throw each other
 * out, and a long pause leaves the session to the other one. Not thread-safe.
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

  /** How often in a row the broker was there at once after a short connection. */
  private int takeovers;

  /** Whether the last connection was short, and no attempt has failed since. */
  private boolean wasShort;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  /** An attempt failed: whatever ended the connection before, the broker is not there now. */
  void failed() {
    failures = Math.min(failures + 1, MAX_DOUBLINGS);
    wasShort = false;
    takeovers = 0;
  }

  /** The broker has taken a connection. */
  void connected() {
    takeovers += wasShort ? 1 : 0;
    wasShort = false;
  }

  /** A connection that lasted for that long was lost. */
  void lost(Duration lasted) {
    wasShort = lasted.compareTo(SHORT) < 0;
    takeovers = wasShort ? takeovers : 0;
    unstableConnections = lasted.compareTo(STABLE) < 0 ? unstableConnections + 1 : 0;
    failures = Math.min(unstableConnections, MAX_DOUBLINGS);
  }

  /** Whether connections are lost again and again soon after they were made, by a living broker. */
  boolean looksLikeTakeover() {
    return wasShort && takeovers >= TAKEOVERS;
  }

  Duration next() {
    return Duration.ofMillis(random.nextLong(bound().toMillis() + 1));
  }

  private Duration bound() {
    if (wasShort) {
      return looksLikeTakeover() ? AFTER_TAKEOVERS : BASE;
    }
    Duration bound = BASE.multipliedBy(1L << failures);
    return bound.compareTo(CAP) > 0 ? CAP : bound;
  }
}
