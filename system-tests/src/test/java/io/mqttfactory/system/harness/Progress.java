package io.mqttfactory.system.harness;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.awaitility.Awaitility;

/**
 * Waits for a count to change up to some value, for as long as it does change: how fast is the
 * machine's matter, only that it stands still is a fault.
 */
final class Progress {

  private static final Duration STANDSTILL = Duration.ofSeconds(60);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** Those who are looked at need the processors more than who looks. */
  private static final int PAUSE_PER_LOOK = 4;

  private final String what;
  private final LongSupplier count;
  private long last = Long.MIN_VALUE;
  private long since = System.nanoTime();
  private Duration pause = SHORTEST_PAUSE;

  private Progress(String what, LongSupplier count) {
    this.what = what;
    this.count = count;
  }

  /**
   * Waits until the count is at least as high as that. That it cannot be read for a while is no
   * progress, and no fault either.
   *
   * @throws StandstillException if it has not changed for a minute
   */
  static void await(String what, LongSupplier count, long enough) {
    Progress progress = new Progress(what, count);
    Awaitility.await(what)
        .forever()
        .pollDelay(Duration.ZERO)
        .pollInterval((looks, previous) -> progress.pause)
        .ignoreExceptionsMatching(failure -> !(failure instanceof StandstillException))
        .until(() -> progress.look() >= enough);
  }

  private long look() {
    if (System.nanoTime() - since > STANDSTILL.toNanos()) {
      throw new StandstillException(
          what + ": at " + last + " since " + STANDSTILL.toSeconds() + " s");
    }
    long now = timed(count);
    if (now != last) {
      last = now;
      since = System.nanoTime();
    }
    return now;
  }

  private long timed(LongSupplier look) {
    long began = System.nanoTime();
    try {
      return look.getAsLong();
    } finally {
      long nanos = (System.nanoTime() - began) * PAUSE_PER_LOOK;
      pause =
          Duration.ofNanos(
              Math.max(SHORTEST_PAUSE.toNanos(), Math.min(nanos, LONGEST_PAUSE.toNanos())));
    }
  }
}
