package io.mqttfactory.analytics.forecast;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;

/**
 * Intervals from the measured errors of a forecast: quantiles of the errors of the last weeks, each
 * relative to what is usual at its time of day. Since errors that are no longer like those cover
 * too little or too much, the quantiles used move until the share that is wanted is covered
 * (adaptive conformal inference, Gibbs and Candès 2021).
 */
final class ErrorIntervals implements Stateful {

  private static final double[] WANTED = {0.5, 0.8, 0.95};

  /** How the quantiles of few errors spread, by powers that come near those of Student's t. */
  private static final double[] WIDER = {0.5, 1.2, 2.5};

  private static final double WIDEST = 3;
  private static final int MOST_ERRORS = 500;
  private static final int PARTS_OF_DAY = 24;

  private final int slotsPerDay;
  private final int stride;
  private final int fewest;
  private final double overlap;
  private final double gain;
  private final double rate;
  private final SortedWindow errors;
  private final SeasonProfile byTime;
  private final double[] shares = WANTED.clone();
  private double overall;
  private long count;

  ErrorIntervals(ForecastParameters parameters, int slotsPerDay, int horizon) {
    int slots = parameters.errorDays() * slotsPerDay;
    this.slotsPerDay = slotsPerDay;
    this.stride = 1 + slots / MOST_ERRORS;
    this.fewest = Math.max(parameters.fewestErrors(), Math.min(horizon, slotsPerDay) / 4);
    this.overlap = Math.min(horizon, slotsPerDay);
    this.gain = Math.min(0.05, parameters.intervalGain() / horizon);
    this.rate = 1.0 / slots;
    this.errors = new SortedWindow(Math.max(fewest, slots / stride));
    this.byTime =
        new SeasonProfile(Math.min(PARTS_OF_DAY, slotsPerDay), parameters.errorDays() * 4.0);
  }

  boolean isReady() {
    return errors.size() >= fewest;
  }

  /** The three intervals around a forecast of that slot: lower and upper of each, from there on. */
  void write(double value, long slot, double[] row, int from) {
    double scale = scale(slot);
    double lower = value;
    double upper = value;
    // Of n independent errors and the one to come, any may be the greatest.
    double few = 1 + overlap / count;
    for (int i = 0; i < WANTED.length; i++) {
      double share = Math.min(shares[i] * few, 1);
      double stretch = scale * Math.max(shares[i] * few, 1) * Math.pow(few, WIDER[i]);
      lower = Math.min(lower, value + stretch * errors.quantile((1 - share) / 2));
      upper = Math.max(upper, value + stretch * errors.quantile((1 + share) / 2));
      row[from + 2 * i] = lower;
      row[from + 2 * i + 1] = upper;
    }
  }

  /** Corrects the shares by whether the three intervals, from there on, have held the value. */
  void judge(double actual, double[] row, int from) {
    for (int i = 0; i < WANTED.length; i++) {
      boolean held = row[from + 2 * i] <= actual && actual <= row[from + 2 * i + 1];
      double moved = shares[i] + gain * (WANTED[i] - (held ? 1 : 0));
      shares[i] = Math.max(0, Math.min(WIDEST, moved));
    }
  }

  /**
   * Takes the error of a forecast.
   *
   * @param error actual minus forecast
   */
  void learn(long slot, double error) {
    double scale = scale(slot);
    double size = Math.abs(error);
    count++;
    if (count % stride == 0 || errors.size() < fewest) {
      errors.add(scale > 0 ? Math.max(-1e9, Math.min(1e9, error / scale)) : Math.signum(error));
    }
    double capped = overall == 0 ? size : Math.min(size, 10 * overall);
    overall += (capped - overall) * Math.max(1.0 / count, rate);
    byTime.add(part(slot), Math.min(size, 10 * overall));
  }

  /** What is usual at that time of day, half of it by all times. */
  private double scale(long slot) {
    double here = byTime.at(part(slot));
    return Double.isNaN(here) ? overall : (overall + here) / 2;
  }

  private long part(long slot) {
    return Math.floorMod(slot, slotsPerDay)
        * (long) Math.min(PARTS_OF_DAY, slotsPerDay)
        / slotsPerDay;
  }

  @Override
  public void save(StateWriter out) {
    out.put(errors);
    out.put(byTime);
    out.put(shares);
    out.put(overall);
    out.put(count);
  }

  @Override
  public void load(StateReader in) {
    in.read(errors);
    in.read(byTime);
    System.arraycopy(in.readDoubles(), 0, shares, 0, shares.length);
    overall = in.readDouble();
    count = in.readLong();
  }
}
