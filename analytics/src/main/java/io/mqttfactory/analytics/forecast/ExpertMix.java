package io.mqttfactory.analytics.forecast;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;

/**
 * Mixes forecasts of several experts so that the mean absolute error comes near that of the best
 * fixed mixture: each expert's share grows with the regret of not having trusted it more (ML-Poly,
 * Gaillard, Stoltz and van Erven 2014).
 */
final class ExpertMix implements Stateful {

  private final double keep;
  private final double[] regrets;
  private final double[] variations;
  private final double[] errors;
  private double count;

  /**
   * @param memory after so many observations one counts 1/e
   */
  ExpertMix(int experts, double memory) {
    this.keep = Math.exp(-1 / memory);
    this.regrets = new double[experts];
    this.variations = new double[experts];
    this.errors = new double[experts];
  }

  double mix(double[] opinions, int from) {
    double sum = 0;
    double weights = 0;
    int best = best();
    for (int k = 0; k < regrets.length; k++) {
      // Of one that is far off, even the small share that it gets by chance would spoil the rest.
      double trust = errors[k] > errors[best] ? errors[best] / errors[k] : 1;
      double w = regrets[k] > 0 ? trust * trust * regrets[k] / (1 + variations[k]) : 0;
      sum += w * opinions[from + k];
      weights += w;
    }
    return weights > 0 ? sum / weights : opinions[from + best];
  }

  /** The expert with the smallest mean error of late. */
  private int best() {
    int best = 0;
    for (int k = 1; k < errors.length; k++) {
      if (errors[k] < errors[best]) {
        best = k;
      }
    }
    return best;
  }

  /**
   * @param opinions of the experts, from that place on
   * @param mixed what was made of them
   * @param scale a typical error, above 0
   */
  void learn(double[] opinions, int from, double mixed, double actual, double scale) {
    double direction = Math.signum(mixed - actual);
    count++;
    for (int k = 0; k < regrets.length; k++) {
      double regret = direction * (mixed - opinions[from + k]) / scale;
      double bounded = Math.max(-10, Math.min(10, regret));
      regrets[k] = keep * regrets[k] + bounded;
      variations[k] = keep * variations[k] + bounded * bounded;
      double error = Math.min(Math.abs(opinions[from + k] - actual), Double.MAX_VALUE);
      errors[k] += (error - errors[k]) * Math.max(1 / count, 1 - keep);
    }
  }

  @Override
  public void save(StateWriter out) {
    out.put(regrets);
    out.put(variations);
    out.put(errors);
    out.put(count);
  }

  @Override
  public void load(StateReader in) {
    System.arraycopy(in.readDoubles(), 0, regrets, 0, regrets.length);
    System.arraycopy(in.readDoubles(), 0, variations, 0, variations.length);
    System.arraycopy(in.readDoubles(), 0, errors, 0, errors.length);
    count = in.readDouble();
  }
}
