package io.mqttfactory.analytics.forecast;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;

/**
 * Uses a naive forecast as long as its mean error of late is not clearly greater than the model's:
 * the fewer independent errors there are, the clearer it must be. A model that is used is used
 * until it is worse, since going to and fro costs more than either.
 */
final class MethodChoice implements Stateful {

  static final int MODEL = 0;
  static final int LAST_VALUE = 1;
  static final int YESTERDAY = 2;

  private final double slowest;
  private final double doubt;
  private final double overlap;
  private final double[] errors = new double[3];
  private double count;
  private int chosen = LAST_VALUE;

  /**
   * @param memory after so many observations one counts 1/e
   * @param doubt after the first independent error the model's must be smaller by such a share
   * @param overlap so many errors in a row count as one
   */
  MethodChoice(double memory, double doubt, double overlap) {
    this.doubt = doubt;
    this.overlap = overlap;
    this.slowest = 1 - Math.exp(-1 / memory);
  }

  /**
   * @param yesterday NaN if unknown: it then counts as good as the last value
   */
  void learn(double actual, double model, double last, double yesterday) {
    count++;
    double rate = Math.max(1 / count, slowest);
    double[] said = {model, last, Double.isNaN(yesterday) ? last : yesterday};
    for (int i = 0; i < said.length; i++) {
      errors[i] += (Math.abs(said[i] - actual) - errors[i]) * rate;
    }
  }

  /** The method to use now. */
  int method(double yesterday) {
    double independent = Math.max(1, Math.min(count, 2 / slowest) / overlap);
    double margin = chosen == MODEL ? 1 : 1 + doubt / Math.sqrt(independent);
    int naive =
        !Double.isNaN(yesterday) && errors[YESTERDAY] < errors[LAST_VALUE] ? YESTERDAY : LAST_VALUE;
    chosen = errors[naive] <= margin * errors[MODEL] ? naive : MODEL;
    return chosen;
  }

  @Override
  public void save(StateWriter out) {
    out.put(errors);
    out.put(count);
    out.put(chosen);
  }

  @Override
  public void load(StateReader in) {
    System.arraycopy(in.readDoubles(), 0, errors, 0, errors.length);
    count = in.readDouble();
    chosen = in.readInt();
  }
}
