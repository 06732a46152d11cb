package io.mqttfactory.analytics.wear;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import io.mqttfactory.analytics.statistics.Quantiles;
import io.mqttfactory.analytics.wear.WearOutlook.State;
import io.mqttfactory.analytics.window.WindowFigures;
import java.time.Instant;

/** Follows one part from maintenance to maintenance. Not thread-safe. */
final class PartWatch implements Stateful {

  private static final int LEAST_VALUES = 8;

  /** Of the way to the limit: no figure is more exact. */
  private static final double RESOLUTION = 0.003;

  /** What no sensor can show would only take its squares beyond all numbers. */
  private static final double GREATEST = 1e9;

  /** Nobody plans further ahead. */
  private static final double MOST_HOURS = 8_760;

  /** Of the hours left: no curve is the very law by which a part wears. */
  private static final double UNKNOWN_LAW = 0.2;

  private static final double HOUR_MILLIS = 3_600_000;

  private final Part part;
  private final WearParameters parameters;
  private final double limit;
  private final Indicator indicator;
  private final Trend trend = new Trend();
  private final StepBack stepBack;
  private final Judgement judgement;

  /** Follow from the trend. */
  private GrowthFit fit;

  private LimitHours limitHours;

  PartWatch(Part part, WearParameters parameters) {
    this.part = part;
    this.parameters = parameters;
    this.limit = part.direction() * part.limit(parameters);
    this.indicator = part.indicator(parameters);
    this.stepBack = new StepBack(limit);
    this.judgement = new Judgement(parameters, part, limit);
  }

  void take(WindowFigures window, Running running) {
    indicator.take(window, running);
  }

  /** The line stood for maintenance, long enough that the part may have been seen to. */
  void maintained() {
    stepBack.maintained();
  }

  /** Half an hour is over. */
  void closeAt(double hour) {
    note(hour, indicator.close());
  }

  /**
   * @param shown NaN if nothing can be said of the half hour
   */
  void note(double hour, double shown) {
    if (Double.isNaN(shown) || Math.abs(shown) > GREATEST) {
      return;
    }
    trend.add(hour, part.direction() * shown);
    int after = stepBack.valuesAfter(trend, judgement.isWearing() ? fit : null);
    if (after > 0) {
      trend.keepLast(after);
      judgement.reset();
    }
    refit();
    judgement.judge(trend, fit);
  }

  private void refit() {
    fit = null;
    limitHours = null;
    if (trend.size() >= LEAST_VALUES) {
      double[] values = trend.values();
      double resolution = RESOLUTION * (Math.abs(limit - Quantiles.median(values)) + 1e-9);
      fit = new GrowthFit(trend.hours(), values, resolution, part.shortestGrowth());
      double horizon = trend.lastHour() + 24 * parameters.horizonDays();
      limitHours = fit.hoursOf(limit, horizon);
    }
  }

  private State state() {
    if (judgement.isAtLimit()) {
      return State.LIMIT_REACHED;
    }
    if (fit == null) {
      return State.NOT_ENOUGH_DATA;
    }
    boolean foreseen = judgement.isWearing() && limitHours.median() < trend.lastHour() + MOST_HOURS;
    return foreseen ? State.WEARING : State.NO_WEAR_SEEN;
  }

  /**
   * @param hour at which it is asked
   */
  WearOutlook outlook(double hour) {
    return switch (state()) {
      case LIMIT_REACHED -> outlook(State.LIMIT_REACHED, 0.0, 0.0, 0.0, 1);
      case NOT_ENOUGH_DATA -> outlook(State.NOT_ENOUGH_DATA, null, null, null, 0);
      case NO_WEAR_SEEN ->
          outlook(State.NO_WEAR_SEEN, null, null, null, parameters.unseenProbability());
      case WEARING -> wearing(hour);
    };
  }

  private WearOutlook wearing(double hour) {
    double left = Math.max(0, limitHours.median() - hour);
    double lower = Math.min(limitHours.lower() - hour, (1 - UNKNOWN_LAW) * left);
    double upper = Math.max(limitHours.upper() - hour, (1 + UNKNOWN_LAW) * left);
    return outlook(
        State.WEARING,
        left,
        Math.max(0, lower),
        upper < MOST_HOURS ? upper : null,
        limitHours.probability());
  }

  private WearOutlook outlook(
      State state, Double hours, Double lower, Double upper, double probability) {
    boolean isKnown = trend.size() > 0;
    return new WearOutlook(
        part.wireName(),
        part.measure().wireName(),
        part.unit(),
        isKnown ? part.shown(part.direction() * trend.back(0)) : null,
        part.limit(parameters),
        part.limitName(),
        state,
        hours,
        lower,
        upper,
        probability,
        isKnown ? Instant.ofEpochMilli(Math.round(trend.beginning() * HOUR_MILLIS)) : null);
  }

  @Override
  public void save(StateWriter out) {
    out.put(indicator);
    out.put(trend);
    out.put(stepBack);
    out.put(judgement);
  }

  @Override
  public void load(StateReader in) {
    in.read(indicator);
    in.read(trend);
    in.read(stepBack);
    in.read(judgement);
    refit();
  }
}
