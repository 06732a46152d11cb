package io.mqttfactory.benchmarks.truth;

import io.mqttfactory.model.Fault;
import io.mqttfactory.model.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * When a fault that grows would reach the limit of a part, by the plant's own laws without their
 * noise and in steady running: a fault has grown to {@code intensity × share^1.5} after that share
 * of its time. The figures are those of the plant's {@code DriveModel} and {@code LineModel}.
 */
public enum WearTruth {
  /** mm/s at the end of ISO 20816-3's zone C. */
  BEARING_VIBRATION(
      FaultKind.BEARING_WEAR,
      4.5,
      grown -> 0.03 + (1.25 + 0.16 * 0.45 + 4.4 * grown + 4 * grown * grown) * square(0.875)),
  /** K above the hall. */
  BEARING_TEMPERATURE(FaultKind.BEARING_WEAR, 40, grown -> 0.875 * (23 + 34 * grown)),
  /** % of the units that are rejected. */
  TOOL(FaultKind.TOOL_WEAR, 5, grown -> 1.1 + 0.3 * 0.45 + 11 * grown);

  private static final int STEPS = 100_000;

  private final FaultKind kind;
  private final double limit;
  private final DoubleUnaryOperator valueByGrowth;

  WearTruth(FaultKind kind, double limit, DoubleUnaryOperator valueByGrowth) {
    this.kind = kind;
    this.limit = limit;
    this.valueByGrowth = valueByGrowth;
  }

  /** As outlooks name it. */
  public String part() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty if the fault is of another kind, or ends before. */
  public Optional<Instant> crossing(Fault fault) {
    if (fault.kind() != kind) {
      return Optional.empty();
    }
    for (int step = 1; step <= STEPS; step++) {
      double share = (double) step / STEPS;
      double grown = fault.intensity() * share * Math.sqrt(share);
      if (valueByGrowth.applyAsDouble(grown) >= limit) {
        Duration length = Duration.between(fault.start(), fault.end());
        return Optional.of(
            fault.start().plus((long) (share * length.toMillis()), ChronoUnit.MILLIS));
      }
    }
    return Optional.empty();
  }

  private static double square(double value) {
    return value * value;
  }
}
