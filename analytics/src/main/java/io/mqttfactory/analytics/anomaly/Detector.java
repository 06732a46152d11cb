package io.mqttfactory.analytics.anomaly;

import io.mqttfactory.analytics.state.Stateful;
import java.time.Instant;

/** Looks at one series of values in the order of their time. Not thread-safe. */
public interface Detector extends Stateful {

  /** For example {@code jump}, {@code drift}, {@code stuck}, {@code forest}. */
  String name();

  /**
   * Takes the next value.
   *
   * @param value finite
   * @return how strange it is: 0 as usual, 1 at the detector's own limit, more beyond; 0 too while
   *     the detector does not know enough. Never NaN.
   */
  double take(Instant time, double value);
}
