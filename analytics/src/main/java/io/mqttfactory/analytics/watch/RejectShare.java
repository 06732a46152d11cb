package io.mqttfactory.analytics.watch;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.window.Measure;
import io.mqttfactory.analytics.window.WindowFigures;

/** Rejects in % of a lot of units, told when the lot is full: fewer would be chance. */
final class RejectShare implements Signal {

  private final double lot;
  private double good;
  private double rejects;

  /**
   * @param lot units
   */
  RejectShare(double lot) {
    this.lot = lot;
  }

  @Override
  public double take(WindowFigures window, LineTimes line) {
    double newGood = Formulas.of(window, Measure.GOOD_COUNT);
    double newRejects = Formulas.of(window, Measure.REJECT_COUNT);
    if (Double.isNaN(newGood) || Double.isNaN(newRejects)) {
      return Double.NaN;
    }
    good += Math.max(0, newGood);
    rejects += Math.max(0, newRejects);
    if (good + rejects < lot) {
      return Double.NaN;
    }
    double share = 100 * rejects / (good + rejects);
    good = 0;
    rejects = 0;
    return share;
  }

  @Override
  public void save(StateWriter out) {
    out.put(good);
    out.put(rejects);
  }

  @Override
  public void load(StateReader in) {
    good = in.readDouble();
    rejects = in.readDouble();
  }
}
