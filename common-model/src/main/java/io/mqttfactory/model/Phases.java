package io.mqttfactory.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** One value per phase, each of which may be unknown. Voltages are line to line. */
public record Phases(
    @JsonProperty("L1") Double l1, @JsonProperty("L2") Double l2, @JsonProperty("L3") Double l3) {

  public static final Phases UNKNOWN = new Phases(null, null, null);

  private static final double PERCENT = 100;

  /**
   * How unlike the phases are, in percent: the largest deviation from their mean, over the mean
   * (NEMA MG 1, there for voltages line to line). 460, 467 and 450 V make 1.96 %.
   *
   * @return empty if a phase is unknown, or the mean is 0
   */
  public OptionalDouble unbalance() {
    if (l1 == null || l2 == null || l3 == null) {
      return OptionalDouble.empty();
    }
    double mean = (l1 + l2 + l3) / 3;
    double largest =
        DoubleStream.of(l1, l2, l3).map(phase -> Math.abs(phase - mean)).max().orElseThrow();
    return mean == 0 ? OptionalDouble.empty() : OptionalDouble.of(PERCENT * largest / mean);
  }
}
