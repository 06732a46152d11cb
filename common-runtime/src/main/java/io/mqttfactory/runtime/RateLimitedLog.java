package io.mqttfactory.runtime;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.slf4j.Logger;

/**
 * Warnings about bad input, so many per minute and kind, so that a flood of bad messages cannot
 * fill the disk; what was kept back is told as a count when the minute is over. Thread-safe.
 */
public final class RateLimitedLog {

  private static final int PER_MINUTE = 10;
  private static final int MAX_KINDS = 100;
  private static final long MINUTE_NANOS = 60_000_000_000L;

  private final Logger log;
  private final LongSupplier nanoTime;
  private final Map<String, Long> counts = new HashMap<>();
  private long minuteBegan;

  public RateLimitedLog(Logger log) {
    this(log, System::nanoTime);
  }

  RateLimitedLog(Logger log, LongSupplier nanoTime) {
    this.log = log;
    this.nanoTime = nanoTime;
    this.minuteBegan = nanoTime.getAsLong();
  }

  /**
   * @param kind what is limited together, from a small set of texts
   */
  public synchronized void warn(String kind, String message) {
    long now = nanoTime.getAsLong();
    if (now - minuteBegan >= MINUTE_NANOS) {
      tellWhatWasKeptBack();
      minuteBegan = now;
    }
    String counted = counts.size() < MAX_KINDS || counts.containsKey(kind) ? kind : "other";
    if (counts.merge(counted, 1L, Long::sum) <= PER_MINUTE) {
      log.warn("{}", message);
    }
  }

  /** Tells now what would be told with the next warning; for the end of a component. */
  public synchronized void tellWhatWasKeptBack() {
    counts.forEach(
        (kind, count) -> {
          if (count > PER_MINUTE) {
            log.warn("{} more of \"{}\" in the last minute", count - PER_MINUTE, kind);
          }
        });
    counts.clear();
  }
}
