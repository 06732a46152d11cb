package io.mqttfactory.aggregate;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * How patient {@link Closing} is. All spans are plant time.
 *
 * @param length of the windows
 * @param sources whose readings a window waits for
 * @param grace how long a source may make no progress before windows no longer wait for it, and how
 *     long a published window must be quiet before it is revised
 * @param patience how long a source may make no progress before windows that began before a start
 *     or a reconnect no longer wait for it
 * @param chunk how many windows are handed out at once, at least 2
 */
public record ClosingRules(
    Duration length, Set<String> sources, Duration grace, Duration patience, int chunk) {

  /** A reading further ahead of now opens no window and moves no watermark until its time comes. */
  static final Duration AHEAD = Duration.ofMinutes(1);

  /** A reading further ahead of now never belongs to a window. */
  static final Duration FAR_AHEAD = Duration.ofHours(1);

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int CHUNK = 100;

  public ClosingRules {
    sources = Set.copyOf(sources);
    if (length.toMillis() < 1 || grace.isNegative() || patience.isNegative()) {
      throw new IllegalArgumentException(
          "spans held " + length + ", " + grace + ", " + patience + ", expected some above 0");
    }
    if (chunk < 2) {
      throw new IllegalArgumentException("chunk held " + chunk + ", expected at least 2");
    }
  }

  /** The rules of the bridge: half a window's length of grace, ten minutes of patience. */
  public static ClosingRules of(Duration length, Set<String> sources) {
    return new ClosingRules(length, sources, length.dividedBy(2), PATIENCE, CHUNK);
  }

  /**
   * Whether a reading belongs to a window at all. One that does not is received and nothing else:
   * the caller keeps it in no window.
   *
   * @param now plant time when it was received
   */
  public static boolean belongsToAWindow(Instant timestamp, Instant now) {
    return !timestamp.isAfter(now.plus(FAR_AHEAD));
  }
}
