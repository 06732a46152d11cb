package io.mqttfactory.aggregate;

import io.mqttfactory.model.LineReading;
import io.mqttfactory.model.Oee;
import io.mqttfactory.model.cloud.ProductionAnalytics.OeeShares;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the line made in a window and how well, from the differences of its counters from one
 * reading to the next, the first one's to the reading before the window. So the windows' counts add
 * up to what the counters grew by. Where one counter fell, all of them began anew, as at midnight
 * UTC, and count from 0.
 *
 * <p>What a foreign publisher does not count is null, and so is what follows from it: without good
 * and rejected ones the total comes from production_count, and quality is not known.
 *
 * @param good units; null if not known
 * @param rejects units; null if not known
 */
record LineCounts(Long good, Long rejects, OeeShares oee) {

  static LineCounts of(WindowReadings window) {
    Counter good = new Counter();
    Counter rejects = new Counter();
    Counter production = new Counter();
    Counter planned = new Counter();
    Counter run = new Counter();
    Double idealCycleTime = null;
    for (LineReading reading : readings(window)) {
      Double[] values = {
        number(reading.goodCount()),
        number(reading.rejectCount()),
        number(reading.productionCount()),
        reading.plannedProductionTime(),
        reading.runTime()
      };
      advance(List.of(good, rejects, production, planned, run), values);
      idealCycleTime = reading.idealCycleTime() == null ? idealCycleTime : reading.idealCycleTime();
    }
    Long total =
        good.count() == null || rejects.count() == null
            ? production.count()
            : Long.valueOf(good.count() + rejects.count());
    return new LineCounts(
        good.count(),
        rejects.count(),
        oee(planned.growth(), run.growth(), idealCycleTime, total, good.count()));
  }

  private static List<LineReading> readings(WindowReadings window) {
    List<LineReading> readings = new ArrayList<>();
    window.before().ifPresent(readings::add);
    readings.addAll(window.line());
    return readings;
  }

  private static void advance(List<Counter> counters, Double[] values) {
    boolean beganAnew = false;
    for (int i = 0; i < values.length; i++) {
      beganAnew |= counters.get(i).hasFallenTo(values[i]);
    }
    for (int i = 0; i < values.length; i++) {
      counters.get(i).add(values[i], beganAnew);
    }
  }

  private static Double number(Long count) {
    return count == null ? null : Double.valueOf(count);
  }

  /** Each share needs its own: one that cannot be told leaves the others alone. */
  private static OeeShares oee(
      Double planned, Double run, Double idealCycleTime, Long total, Long good) {
    Double availability =
        planned == null || run == null
            ? null
            : rounded(Oee.of(planned, run, 0, 0, 0).availability());
    Double performance =
        run == null || idealCycleTime == null || total == null
            ? null
            : rounded(Oee.of(0, run, idealCycleTime, total, 0).performance());
    Double quality =
        total == null || good == null ? null : rounded(Oee.of(0, 0, 0, total, good).quality());
    boolean isWhole = availability != null && performance != null && quality != null;
    return new OeeShares(
        availability,
        performance,
        quality,
        isWhole ? rounded(Oee.of(planned, run, idealCycleTime, total, good).oee()) : null);
  }

  private static Double rounded(OptionalDouble share) {
    return share.isPresent() ? Rounding.THREE.of(share.getAsDouble()) : null;
  }
}
