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

  /** What was found before is believed until it falls to this share of what was needed. */
  private static final double STILL = 0.6;

  /** Nobody plans further ahead. */
  private static final double MOST_HOURS = 8_760;

  private static final double HOUR_MILLIS = 3_600_000;

  private final Part part;
  private final WearParameters parameters;
  private final double limit;
  private final Indicator indicator;
  private final Trend trend = new Trend();
  private final StepBack stepBack = new StepBack();
  private boolean isWearing;
  private GrowthFit fit;
  private Crossing crossing;

  PartWatch(Part part, WearParameters parameters) {
    this.part = part;
    this.parameters = parameters;
    this.limit = part.direction() * part.limit(parameters);
    this.indicator = part.indicator(parameters);
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
    double value = part.direction() * indicator.close();
    // What no sensor can show would only take its squares beyond all numbers.
    if (Double.isNaN(value) || Math.abs(value) > 1e9) {
      return;
    }
    trend.add(hour, value);
    int after = stepBack.valuesAfter(trend, isWearing ? fit : null);
    if (after > 0) {
      trend.keepLast(after);
      isWearing = false;
    }
    judge();
  }

  private void judge() {
    refit();
    isWearing = fit != null && isWear(isWearing ? STILL : 1);
  }

  private void refit() {
    fit = null;
    crossing = null;
    if (trend.size() >= LEAST_VALUES) {
      double[] values = trend.values();
      double resolution = RESOLUTION * (Math.abs(limit - Quantiles.median(values)) + 1e-9);
      fit = new GrowthFit(trend.hours(), values, resolution, part.shortestGrowth());
      crossing = fit.crossing(limit);
    }
  }

  private boolean isWear(double share) {
    double grown = fit.at(trend.lastHour()) - fit.level();
    return fit.significance() > share * parameters.significance()
        && fit.growthProbability() > 0.5 * share
        && grown > share * parameters.leastShare() * (limit - fit.level())
        && crossing.quantile(0.5) - trend.lastHour() < MOST_HOURS;
  }

  private boolean isBeyondLimit() {
    return trend.size() > 1 && trend.back(0) >= limit && trend.back(1) >= limit;
  }

  private State state() {
    if (isBeyondLimit()) {
      return State.LIMIT_REACHED;
    }
    if (trend.size() < LEAST_VALUES) {
      return State.NOT_ENOUGH_DATA;
    }
    return isWearing ? State.WEARING : State.NO_WEAR_SEEN;
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
      case WEARING ->
          outlook(
              State.WEARING,
              hoursFrom(hour, 0.5),
              hoursFrom(hour, 0.1),
              hoursFrom(hour, 0.9),
              crossing.probabilityBefore(hour + 24 * parameters.horizonDays()));
    };
  }

  /** Null if that is beyond all planning. */
  private Double hoursFrom(double hour, double share) {
    double hours = crossing.quantile(share) - hour;
    return hours < MOST_HOURS ? Math.max(0, hours) : null;
  }

  private WearOutlook outlook(
      State state, Double hours, Double lower, Double upper, double probability) {
    boolean isKnown = trend.size() > 0;
    return new WearOutlook(
        part.wireName(),
        part.measure().wireName(),
        part.unit(),
        isKnown ? part.direction() * trend.back(0) : null,
        part.limit(parameters),
        part.limitName(),
        state,
        hours,
        lower,
        upper,
        probability,
        isKnown ? Instant.ofEpochMilli(Math.round(trend.firstHour() * HOUR_MILLIS)) : null);
  }

  Part part() {
    return part;
  }

  @Override
  public void save(StateWriter out) {
    out.put(indicator);
    out.put(trend);
    out.put(stepBack);
    out.put(isWearing);
  }

  @Override
  public void load(StateReader in) {
    in.read(indicator);
    in.read(trend);
    in.read(stepBack);
    isWearing = in.readBoolean();
    refit();
  }
}
