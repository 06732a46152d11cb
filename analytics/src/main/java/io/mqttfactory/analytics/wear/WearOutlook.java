package io.mqttfactory.analytics.wear;

import java.time.Instant;

/**
 * How far something has worn, and when it will have reached its limit if it goes on so.
 *
 * @param part for example {@code bearing_vibration}, {@code tool}, {@code air_filter}
 * @param measure wire name of the figure that shows it
 * @param value where it is now; null if nobody knows
 * @param limit where it must not get to
 * @param limitName for example {@code ISO 20816-3 zone C/D}
 * @param state whether there is wear to be seen
 * @param hoursToLimit median; null where no wear is seen. With its 80 % interval
 * @param upperHours null if it may never get there
 * @param probability that the limit is reached within the planning horizon, 0..1
 * @param since from when on the trend is taken: start, or the last maintenance
 */
public record WearOutlook(
    String part,
    String measure,
    String unit,
    Double value,
    double limit,
    String limitName,
    State state,
    Double hoursToLimit,
    Double lowerHours,
    Double upperHours,
    double probability,
    Instant since) {

  /** What can be said of the wear. */
  public enum State {
    NOT_ENOUGH_DATA,
    NO_WEAR_SEEN,
    WEARING,
    /** It is at its limit or beyond. */
    LIMIT_REACHED
  }
}
