package io.mqttfactory.aggregate;

import java.time.Duration;
import java.util.Map;

/**
 * Makes of a window's readings what is said of it. The result follows from its arguments alone,
 * whatever the order in which readings were received. Immutable, thread-safe.
 */
public final class Aggregator {

  private final AlertLimits limits;
  private final Map<String, Duration> publishIntervals;

  /**
   * @param publishIntervals how often each source publishes, by its name ({@code PLC1}); one that
   *     is not there is expected to publish nothing in particular
   */
  public Aggregator(AlertLimits limits, Map<String, Duration> publishIntervals) {
    this.limits = limits;
    this.publishIntervals = Map.copyOf(publishIntervals);
  }

  /**
   * @param before what the nearest earlier window handed over; {@link Memory#NONE} if there is none
   */
  public Draft aggregate(WindowReadings readings, Memory before) {
    throw new UnsupportedOperationException(
        "comes with the next commit " + readings + before + limits + publishIntervals);
  }
}
