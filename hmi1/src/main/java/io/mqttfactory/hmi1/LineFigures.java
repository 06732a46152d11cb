package io.mqttfactory.hmi1;

import io.mqttfactory.hmi.live.Values;
import io.mqttfactory.model.Oee;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What follows from a reading of the line: the OEE of the shift-day so far, from its times and
 * counts and never from averages, and how much is rejected. All in percent.
 */
final class LineFigures {

  static final String OEE = "oee";
  static final String AVAILABILITY = "availability";
  static final String PERFORMANCE = "performance";
  static final String QUALITY = "quality";
  static final String REJECT_RATE = "reject_rate";

  private static final double PERCENT = 100;
  private static final double SECONDS_PER_MINUTE = 60;

  private LineFigures() {}

  /** What the reading allows to say; the rest is absent. */
  static Map<String, Double> of(Values read) {
    Map<String, Double> figures = new HashMap<>();
    Optional<Double> total = read.number("production_count").filter(count -> count > 0);
    if (total.isPresent()) {
      read.number("reject_count")
          .ifPresent(rejects -> figures.put(REJECT_RATE, PERCENT * rejects / total.get()));
    }
    oee(read)
        .ifPresent(
            oee -> {
              put(figures, AVAILABILITY, oee.availability());
              put(figures, PERFORMANCE, oee.performance());
              put(figures, QUALITY, oee.quality());
              put(figures, OEE, oee.oee());
            });
    return figures;
  }

  /** The speed at which the line would make a unit per ideal cycle time, in units/min. */
  static Optional<Double> idealSpeed(Values read) {
    return read.number("ideal_cycle_time")
        .filter(seconds -> seconds > 0)
        .map(seconds -> SECONDS_PER_MINUTE / seconds);
  }

  private static Optional<Oee> oee(Values read) {
    Optional<Double> planned = read.number("planned_production_time");
    Optional<Double> run = read.number("run_time");
    Optional<Double> cycle = read.number("ideal_cycle_time");
    Optional<Double> total = read.number("production_count");
    Optional<Double> good = read.number("good_count");
    if (planned.isEmpty()
        || run.isEmpty()
        || cycle.isEmpty()
        || total.isEmpty()
        || good.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Oee.of(
            planned.get(),
            run.get(),
            cycle.get(),
            total.get().longValue(),
            good.get().longValue()));
  }

  private static void put(Map<String, Double> figures, String tag, OptionalDouble share) {
    share.ifPresent(value -> figures.put(tag, PERCENT * value));
  }
}
