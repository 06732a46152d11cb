package io.mqttfactory.analytics.window;

import io.mqttfactory.model.cloud.Aggregate;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * What reasoning sees of a window. What was not measured is absent; that readings are possible, the
 * bridge has seen to. Immutable.
 */
public final class WindowFigures {

  private final Instant start;
  private final Instant end;
  private final Mode mode;
  private final double heldSeconds;
  private final double[] values;
  private final double[] spreads;

  /**
   * @param heldSeconds how long the line was held by an internal cause
   * @param values by {@link Measure#ordinal}, NaN where absent
   * @param spreads greatest minus smallest reading, likewise
   */
  WindowFigures(
      Instant start,
      Instant end,
      Mode mode,
      double heldSeconds,
      double[] values,
      double[] spreads) {
    this.start = start;
    this.end = end;
    this.mode = mode;
    this.heldSeconds = heldSeconds;
    this.values = values;
    this.spreads = spreads;
  }

  public static WindowFigures of(Aggregate aggregate) {
    return new FigureReader(aggregate).read();
  }

  public Instant start() {
    return start;
  }

  public Instant end() {
    return end;
  }

  public Mode mode() {
    return mode;
  }

  /** s. */
  public double heldSeconds() {
    return heldSeconds;
  }

  public OptionalDouble of(Measure measure) {
    return present(values[measure.ordinal()]);
  }

  /** Greatest minus smallest of the window's readings; absent where the aggregate does not say. */
  public OptionalDouble spread(Measure measure) {
    return present(spreads[measure.ordinal()]);
  }

  private static OptionalDouble present(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
