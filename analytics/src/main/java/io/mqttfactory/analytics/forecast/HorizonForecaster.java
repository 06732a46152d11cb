package io.mqttfactory.analytics.forecast;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import java.util.Arrays;

/**
 * Forecasts one series so many slots ahead. What it said stays in a row until its time comes; then
 * regressions, mixture, choice of method and intervals learn from what was. So it learns only from
 * forecasts that were really made before.
 */
final class HorizonForecaster implements Stateful {

  private static final String[] METHODS = {"model", "last_value", "yesterday"};
  private static final double LEAST_CHOICE_DAYS = 0.5;

  /** Places in a row. */
  private static final int MADE = 0;

  private static final int READY = 1;
  private static final int METHOD = 2;
  private static final int VALUE = 3;
  private static final int MIXED = 4;
  private static final int KNOWN_YESTERDAY = 5;
  private static final int DAY_DEPARTURE = 6;
  private static final int WEEK_DEPARTURE = 7;
  private static final int DAY_THEN = 8;
  private static final int WEEK_THEN = 9;
  private static final int BOUNDS = 10;
  private static final int OPINIONS = 16;
  private static final int INPUTS = OPINIONS + Outlook.OPINIONS;
  private static final int ROW = INPUTS + Outlook.INPUTS;

  private final SlotHistory history;
  private final int horizon;
  private final Outlook outlook;
  private final RidgeRegression regression;
  private final RidgeRegression byDay;
  private final RidgeRegression byWeek;
  private final ExpertMix mix;
  private final MethodChoice choice;
  private final ErrorIntervals intervals;
  private final double[][] rows;
  private double[] newest = new double[ROW];
  private Outcome settled;

  HorizonForecaster(ForecastParameters parameters, SlotHistory history, int horizon) {
    int day = history.slotsPerDay();
    double memory = parameters.memoryDays() * day;
    // Forecasts that overlap tell the same again: so many count about as one.
    double prior = parameters.priorWeight() * Math.max(1, Math.min(horizon, day) / 4.0);
    this.history = history;
    this.horizon = horizon;
    this.outlook = new Outlook(history, horizon);
    this.regression = new RidgeRegression(Outlook.INPUTS, memory, prior);
    this.byDay = new RidgeRegression(1, memory, prior);
    this.byWeek = new RidgeRegression(1, memory, prior);
    // Short horizons soon show which of their forecasts is good, and soon must see a change in
    // that.
    double soon = Math.max(LEAST_CHOICE_DAYS * day, parameters.choiceHorizons() * horizon);
    this.mix = new ExpertMix(Outlook.OPINIONS, Math.min(memory, soon));
    this.choice =
        new MethodChoice(
            Math.min(parameters.choiceDays() * day, soon),
            parameters.doubt(),
            Math.min(horizon, day));
    this.intervals = new ErrorIntervals(parameters, day, horizon);
    this.rows = new double[horizon][ROW];
  }

  int horizon() {
    return horizon;
  }

  /**
   * Settles what was said of that slot; to be called before the history takes the value.
   *
   * @param actual NaN if nobody knows
   */
  void settle(long slot, double actual) {
    double[] row = rows[Math.floorMod(slot, horizon)];
    settled = row[READY] == 0 ? null : new Outcome(forecast(row), actual);
  }

  Outcome settled() {
    return settled;
  }

  /**
   * Learns from the value of that slot, if it was believed, and makes the forecast that rests on
   * it.
   *
   * @param hint what the caller thinks of the target, or NaN
   */
  void take(long slot, double believed, double hint) {
    double[] row = rows[Math.floorMod(slot, horizon)];
    if (row[MADE] != 0 && !Double.isNaN(believed)) {
      learn(slot, believed, row);
    }
    Arrays.fill(row, 0);
    newest = row;
    double last = history.last();
    if (!Double.isNaN(last)) {
      make(slot, last, hint, row);
    }
  }

  /** Null while not enough is known. */
  Forecast newest() {
    return newest[READY] == 0 ? null : forecast(newest);
  }

  private void learn(long slot, double actual, double[] row) {
    double last = row[OPINIONS + Outlook.LAST];
    if (row[READY] != 0) {
      intervals.judge(actual, row, BOUNDS);
    }
    intervals.learn(slot, actual - row[VALUE]);
    regression.learn(row, INPUTS, actual - last, row[OPINIONS + Outlook.REGRESSION] - last);
    learn(byDay, actual, row, Outlook.BY_DAY, DAY_DEPARTURE, DAY_THEN);
    learn(byWeek, actual, row, Outlook.BY_WEEK, WEEK_DEPARTURE, WEEK_THEN);
    double scale = Math.max(regression.scale(), Double.MIN_NORMAL);
    mix.learn(row, OPINIONS, row[MIXED], actual, scale);
    choice.learn(actual, row[MIXED], last, row[KNOWN_YESTERDAY]);
  }

  private static void learn(
      RidgeRegression profile, double actual, double[] row, int opinion, int departure, int then) {
    if (!Double.isNaN(row[then])) {
      profile.learn(row, departure, actual - row[then], row[OPINIONS + opinion] - row[then]);
    }
  }

  private void make(long slot, double last, double hint, double[] row) {
    outlook.inputs(slot, last, hint, row, INPUTS);
    outlook.opinions(slot, last, hint, row, OPINIONS);
    row[OPINIONS + Outlook.REGRESSION] = last + regression.say(row, INPUTS);
    row[DAY_DEPARTURE] = outlook.departure(last, history.day(slot));
    row[WEEK_DEPARTURE] = outlook.departure(last, history.week(slot));
    row[DAY_THEN] = history.day(slot + horizon);
    row[WEEK_THEN] = history.week(slot + horizon);
    row[OPINIONS + Outlook.BY_DAY] =
        Double.isNaN(row[DAY_THEN]) ? last : row[DAY_THEN] + byDay.say(row, DAY_DEPARTURE);
    row[OPINIONS + Outlook.BY_WEEK] =
        Double.isNaN(row[WEEK_THEN])
            ? row[OPINIONS + Outlook.BY_DAY]
            : row[WEEK_THEN] + byWeek.say(row, WEEK_DEPARTURE);
    row[KNOWN_YESTERDAY] = outlook.yesterday();
    row[MIXED] = mix.mix(row, OPINIONS);
    row[METHOD] = choice.method(row[KNOWN_YESTERDAY]);
    double mixed = history.clamp(row[MIXED]);
    row[VALUE] = row[METHOD] == 0 ? mixed : row[METHOD] == 1 ? last : row[KNOWN_YESTERDAY];
    row[MADE] = 1;
    if (intervals.isReady()) {
      intervals.write(row[VALUE], slot + horizon, row, BOUNDS);
      for (int bound = BOUNDS; bound < OPINIONS; bound++) {
        row[bound] = history.clamp(row[bound]);
      }
      row[READY] = 1;
    }
  }

  private static Forecast forecast(double[] row) {
    return new Forecast(
        row[VALUE],
        new Interval(row[BOUNDS], row[BOUNDS + 1]),
        new Interval(row[BOUNDS + 2], row[BOUNDS + 3]),
        new Interval(row[BOUNDS + 4], row[BOUNDS + 5]),
        METHODS[(int) row[METHOD]],
        row[OPINIONS + Outlook.LAST],
        row[KNOWN_YESTERDAY]);
  }

  @Override
  public void save(StateWriter out) {
    out.put(regression);
    out.put(byDay);
    out.put(byWeek);
    out.put(mix);
    out.put(choice);
    out.put(intervals);
    for (double[] row : rows) {
      out.put(row);
    }
    out.put(newest);
  }

  @Override
  public void load(StateReader in) {
    in.read(regression);
    in.read(byDay);
    in.read(byWeek);
    in.read(mix);
    in.read(choice);
    in.read(intervals);
    for (double[] row : rows) {
      System.arraycopy(in.readDoubles(), 0, row, 0, ROW);
    }
    newest = in.readDoubles();
  }
}
