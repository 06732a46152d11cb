package io.mqttfactory.analytics.wear;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import io.mqttfactory.analytics.statistics.Quantiles;

/**
 * Whether a part wears, and whether it is at its limit. Slow to say so and slow to take it back, so
 * that scatter does not turn it about every half hour. Not thread-safe.
 */
final class Judgement implements Stateful {

  /** So many half hours in a row must show wear. */
  private static final int AGREEING = 3;

  /** What was found is believed until it falls to this share of what was needed. */
  private static final double STILL = 0.6;

  /** Of the way to the limit, by which values must be below it again. */
  private static final double CLEARLY_BELOW = 0.15;

  private final double significance;
  private final double limit;
  private final double leastShare;
  private final int leastBeyond;
  private int agreeing;
  private int beyond;
  private boolean isWearing;
  private boolean isAtLimit;

  /**
   * @param limit in the sense in which wear grows
   */
  Judgement(WearParameters parameters, Part part, double limit) {
    this.significance = parameters.significance();
    this.limit = limit;
    this.leastShare = part.leastShare(parameters.leastShare());
    this.leastBeyond = part.leastBeyond();
  }

  /** The part was renewed. */
  void reset() {
    agreeing = 0;
    beyond = 0;
    isWearing = false;
    isAtLimit = false;
  }

  /**
   * To be asked after each value.
   *
   * @param fit null if there are too few values for one
   */
  void judge(Trend trend, GrowthFit fit) {
    agreeing = fit != null && isWear(fit, trend) ? agreeing + 1 : 0;
    isWearing = isWearing ? agreeing > 0 : agreeing >= AGREEING;
    beyond = trend.back(0) >= limit ? beyond + 1 : 0;
    if (isAtLimit) {
      isAtLimit = trend.size() < 2 || !isClearlyBelow(Math.max(trend.back(0), trend.back(1)), fit);
    } else {
      boolean expected = isWearing && beyond > 0 && fit.at(trend.lastHour()) >= limit;
      isAtLimit = expected || beyond >= leastBeyond;
    }
  }

  private boolean isClearlyBelow(double value, GrowthFit fit) {
    double way = fit == null ? 0 : Math.max(0, limit - fit.level());
    return value < limit - CLEARLY_BELOW * way;
  }

  /** What the curve says has grown must show in the last values themselves. */
  private boolean isWear(GrowthFit fit, Trend trend) {
    double share = isWearing ? STILL : 1;
    double shown = Quantiles.median(new double[] {trend.back(0), trend.back(1), trend.back(2)});
    double grown = Math.min(shown, fit.at(trend.lastHour())) - fit.level();
    return fit.significance() > share * significance
        && fit.growthProbability() > 0.5 * share
        && grown > share * leastShare * (limit - fit.level());
  }

  boolean isWearing() {
    return isWearing;
  }

  boolean isAtLimit() {
    return isAtLimit;
  }

  @Override
  public void save(StateWriter out) {
    out.put(agreeing);
    out.put(beyond);
    out.put(isWearing);
    out.put(isAtLimit);
  }

  @Override
  public void load(StateReader in) {
    agreeing = in.readInt();
    beyond = in.readInt();
    isWearing = in.readBoolean();
    isAtLimit = in.readBoolean();
  }
}
