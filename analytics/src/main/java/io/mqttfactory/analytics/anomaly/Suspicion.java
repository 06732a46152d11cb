package io.mqttfactory.analytics.anomaly;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;

/**
 * Grows with each strange value and fades with each usual one: a single value of moderate strength
 * is not enough, one that is hugely strong is, and so are several. Not thread-safe.
 */
final class Suspicion implements Stateful {

  /** What the second detector adds where two agree. */
  private static final double AGREEMENT = 0.6;

  /** What two that see the same noise have in common. */
  private static final double NO_AGREEMENT = 0.5;

  /** Strength that neither raises nor lowers it. */
  private static final double USUAL = 1;

  /** It fades at least so fast. */
  private static final double FADING = 0.25;

  /** By which what stays is taken for normal with each flagged value. */
  private static final double FATIGUE = 0.02;

  private static final double HIGHEST = 2;
  private static final double RELEASE = 0.25;

  private final double most;
  private final double needed;
  private double held;
  private boolean flag;
  private int flagged;

  Suspicion(AnomalyParameters parameters) {
    this.most = 2 * parameters.singleStrength();
    this.needed = parameters.singleStrength() - USUAL;
  }

  /**
   * @param strongest strength of the detector that says most
   * @param second strength of the next
   * @return the score
   */
  double take(double strongest, double second) {
    double strength = strongest + AGREEMENT * Math.max(0, second - NO_AGREEMENT);
    flagged = flag ? flagged + 1 : 0;
    double step = Math.min(strength, most) - USUAL - FATIGUE * flagged;
    step = step > 0 ? step : Math.min(step, -FADING);
    held = Math.max(0, Math.min(HIGHEST * needed, held + step));
    flag = held >= (flag ? RELEASE : 1) * needed;
    double odds = Math.max(strength / (2 * USUAL + needed), held / needed);
    double graded = flag ? Math.max(1, odds) : Math.min(0.99, odds);
    return graded / (1 + graded);
  }

  boolean isFlagged() {
    return flag;
  }

  @Override
  public void save(StateWriter out) {
    out.put(held);
    out.put(flag);
    out.put(flagged);
  }

  @Override
  public void load(StateReader in) {
    held = in.readDouble();
    flag = in.readBoolean();
    flagged = in.readInt();
  }
}
