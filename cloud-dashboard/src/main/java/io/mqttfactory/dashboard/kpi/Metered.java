package io.mqttfactory.dashboard.kpi;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the energy meter gained over a span, from differences of what it showed.
 *
 * @param kilowattHours the gain
 * @param since from when on it was followed; null if it was not
 * @param length how long it was followed; a hole in between counts, since the meter did not stop
 */
public record Metered(double kilowattHours, Instant since, Duration length) {

  /** Nothing is known. */
  public static final Metered NONE = new Metered(0, null, Duration.ZERO);

  private static final double MILLIS_PER_HOUR = 3_600_000;

  /** What a meter would gain in an hour at that power, kW, where none was followed. */
  static Metered ofAnHourAt(double kilowatts) {
    return new Metered(kilowatts, null, Evidence.HOUR);
  }

  public Optional<Double> used() {
    return length.isZero() ? Optional.empty() : Optional.of(kilowattHours);
  }

  /** kWh per hour. */
  public Optional<Double> perHour() {
    return used().map(energy -> energy / (length.toMillis() / MILLIS_PER_HOUR));
  }
}
