package io.mqttfactory.analytics.forecast;

import io.mqttfactory.analytics.statistics.Quantiles;

/**
 * What can be said of a slot from its history: opinions of simple forecasts, and their differences
 * to the last value as inputs for a regression. What is not known yet is replaced by the next
 * simpler thing.
 */
final class Outlook {

  static final int LAST = 0;
  static final int YESTERDAY = 1;
  static final int REGRESSION = 2;
  static final int BY_DAY = 3;
  static final int BY_WEEK = 4;
  static final int OPINIONS = 10;
  static final int INPUTS = 13;

  private final SlotHistory history;
  private final int horizon;
  private final int trendSlots;

  Outlook(SlotHistory history, int horizon) {
    this.history = history;
    this.horizon = horizon;
    this.trendSlots = Math.max(1, Math.min(horizon, history.slotsPerDay() / 24));
  }

  /** The target's value so many days before; NaN if unknown at the origin. */
  double before(int days) {
    int back = days * history.slotsPerDay() - horizon;
    return back >= 0 ? history.ago(back) : Double.NaN;
  }

  /** Same time on the last day that is known at the origin. */
  double yesterday() {
    return before(1 + (horizon - 1) / history.slotsPerDay());
  }

  /** How far the last value is from the mean course of a day; 0 where that is unknown. */
  double departure(double last, double profileNow) {
    return Double.isNaN(profileNow) ? 0 : last - profileNow;
  }

  /**
   * Opinions but those of regressions, which the caller adds.
   *
   * @param slot of the origin
   * @param hint of the caller, or NaN
   */
  void opinions(long slot, double last, double hint, double[] row, int from) {
    double day = or(history.day(slot + horizon), last);
    double yesterday = or(yesterday(), day);
    row[from + LAST] = last;
    row[from + YESTERDAY] = yesterday;
    row[from + 5] = or(before(7), yesterday);
    row[from + 6] = or(history.shortLevel(), last);
    row[from + 7] = or(history.longLevel(), last);
    int first = 1 + (horizon - 1) / history.slotsPerDay();
    row[from + 8] =
        Quantiles.median(
            yesterday, or(before(first + 1), yesterday), or(before(first + 2), yesterday));
    row[from + 9] = or(hint, last);
  }

  /** The regression's inputs. */
  void inputs(long slot, double last, double hint, double[] row, int from) {
    double yesterday = yesterday();
    double dayThen = history.day(slot + horizon);
    double weekThen = history.week(slot + horizon);
    int back = (1 + (horizon - 1) / history.slotsPerDay()) * history.slotsPerDay();
    double[] inputs = {
      1,
      history.shortLevel() - last,
      history.longLevel() - last,
      yesterday - last,
      yesterday - history.ago(back),
      dayThen - last,
      dayThen - history.day(slot),
      weekThen - last,
      weekThen - history.week(slot),
      last - history.ago(trendSlots),
      before(7) - last,
      hint - last,
      before(2) - last
    };
    for (int i = 0; i < INPUTS; i++) {
      row[from + i] = or(inputs[i], 0);
    }
  }

  private static double or(double value, double otherwise) {
    return Double.isNaN(value) ? otherwise : value;
  }
}
