package io.mqttfactory.aggregate;

import io.mqttfactory.model.cloud.TrendDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Judges where figures went within a window. A figure moves if the slope of its least-squares line
 * is significant: by a two-sided t test at 1 %, against the noise that this window and up to twelve
 * before it showed around their own lines. And it must still be so without any one of its readings,
 * since one high sample is no trend. So two readings never make one: fewer than two are not judged
 * (null), two are stable, and where nothing is known of the noise yet, everything is.
 *
 * <p>The noise is never taken for smaller than what the sensor's last digit makes. For one window,
 * not thread-safe.
 */
final class Trends {

  private static final double SIGNIFICANCE = 0.01;

  /** What a t value must exceed at that level however much is known of the noise. */
  private static final double SMALLEST_T = 2.5758;

  private static final int WINDOWS_BEFORE = 12;

  /** Values that are rounded to a digit are uniformly off by up to half of it. */
  private static final double UNIFORM = 12;

  private final Memory before;
  private final Map<String, List<Residuals>> after;

  Trends(Memory before) {
    this.before = before;
    this.after = new TreeMap<>(before.noise());
  }

  /**
   * @param figure its name, for the memory
   * @param digit the smallest step of the sensor
   */
  TrendDirection judge(String figure, Series series, double digit) {
    if (series.size() < 2) {
      return null;
    }
    Sums sums = sums(series);
    if (sums.spread() == 0) {
      return TrendDirection.STABLE;
    }
    List<Residuals> windows = windowsWith(figure, new Residuals(sums.squares(), sums.points() - 2));
    after.put(figure, latest(windows, WINDOWS_BEFORE));
    int freedom = windows.stream().mapToInt(Residuals::freedom).sum();
    if (freedom == 0) {
      return TrendDirection.STABLE;
    }
    double squares = windows.stream().mapToDouble(Residuals::squares).sum();
    double variance = Math.max(squares / freedom, digit * digit / UNIFORM);
    return isTrend(series, sums, variance, freedom)
        ? sums.slope() > 0 ? TrendDirection.INCREASING : TrendDirection.DECREASING
        : TrendDirection.STABLE;
  }

  /** How noisy the figures were in the last windows, this one included. */
  Map<String, List<Residuals>> after() {
    return after;
  }

  private List<Residuals> windowsWith(String figure, Residuals present) {
    List<Residuals> windows = new ArrayList<>(before.noiseOf(figure));
    if (present.freedom() > 0) {
      windows.add(present);
    }
    return latest(windows, WINDOWS_BEFORE + 1);
  }

  private static List<Residuals> latest(List<Residuals> windows, int count) {
    return windows.subList(Math.max(0, windows.size() - count), windows.size());
  }

  /** Values count from the first one, so that their squares do not drown the differences. */
  private static Sums sums(Series series) {
    Sums sums = Sums.NONE;
    for (int i = 0; i < series.size(); i++) {
      sums = sums.plus(series.second(i), series.value(i) - series.value(0));
    }
    return sums;
  }

  private static boolean isTrend(Series series, Sums sums, double variance, int freedom) {
    boolean isTrend = isSignificant(sums, variance, freedom);
    for (int i = 0; isTrend && i < series.size(); i++) {
      Sums others = sums.minus(series.second(i), series.value(i) - series.value(0));
      isTrend =
          isSignificant(others, variance, freedom)
              && Math.signum(others.slope()) == Math.signum(sums.slope());
    }
    return isTrend;
  }

  private static boolean isSignificant(Sums sums, double variance, int freedom) {
    if (sums.spread() == 0) {
      return false;
    }
    double t = Math.abs(sums.slope()) * Math.sqrt(sums.spread() / variance);
    return t > SMALLEST_T && 2 * TDistribution.of(freedom).survivalProbability(t) < SIGNIFICANCE;
  }
}
