package io.mqttfactory.benchmarks.truth;

import io.mqttfactory.analytics.forecast.Prediction;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How well the predictions of one type and horizon came true, beside two naive ones that are worked
 * out here from the actual values: that nothing changes, and that all is as a day before.
 */
public final class ForecastTally {

  private static final Duration DAY = Duration.ofDays(1);

  private final Map<Instant, Double> actuals = new HashMap<>();
  private long count;
  private double error;
  private double lastValueError;
  private double yesterdayError;
  private long inFifty;
  private long inEighty;
  private long inNinetyFive;

  /**
   * To be told every settled prediction, in the order of their target times.
   *
   * @param isScored false while the engine is learning: then it is the naive ones' past only
   */
  public void add(Prediction settled, boolean isScored) {
    Double actual = settled.actual();
    if (actual == null) {
      return;
    }
    actuals.put(settled.targetTime(), actual);
    Double lastValue = actuals.get(settled.madeAt());
    Double yesterday = actuals.get(settled.targetTime().minus(DAY));
    if (!isScored || lastValue == null || yesterday == null) {
      return;
    }
    count++;
    error += Math.abs(settled.value() - actual);
    lastValueError += Math.abs(lastValue - actual);
    yesterdayError += Math.abs(yesterday - actual);
    inFifty += settled.fifty().contains(actual) ? 1 : 0;
    inEighty += settled.eighty().contains(actual) ? 1 : 0;
    inNinetyFive += settled.ninetyFive().contains(actual) ? 1 : 0;
  }

  public long count() {
    return count;
  }

  /** Mean absolute error in the type's unit, 0 if there is nothing; likewise the others. */
  public double mae() {
    return error / Math.max(1, count);
  }

  public double maeLastValue() {
    return lastValueError / Math.max(1, count);
  }

  public double maeYesterday() {
    return yesterdayError / Math.max(1, count);
  }

  /** % of the actual values that lay in the interval; likewise the others. */
  public double coverage50() {
    return percent(inFifty);
  }

  public double coverage80() {
    return percent(inEighty);
  }

  public double coverage95() {
    return percent(inNinetyFive);
  }

  /** Whether both naive forecasts are worse. */
  public boolean isSkilful() {
    return count > 0 && mae() < maeLastValue() && mae() < maeYesterday();
  }

  /** How far the worst of the three intervals is from what it promises, in percentage points. */
  public double worstCoverageError() {
    return Math.max(
        Math.abs(coverage50() - 50),
        Math.max(Math.abs(coverage80() - 80), Math.abs(coverage95() - 95)));
  }

  private double percent(long covered) {
    return 100.0 * covered / Math.max(1, count);
  }
}
