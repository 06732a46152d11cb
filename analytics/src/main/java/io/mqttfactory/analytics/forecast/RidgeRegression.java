package io.mqttfactory.analytics.forecast;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;

/**
 * Linear regression over a stream. Old observations fade, those far from what was expected weigh
 * less (Huber), and coefficients are drawn towards 0 as long as little speaks for them. It does not
 * depend on the unit of any number.
 */
final class RidgeRegression implements Stateful {

  private static final double SMALLEST = 1e-9;

  private final int size;
  private final double keep;
  private final double prior;
  private final double[] squares;
  private final double[] products;
  private final double[] weights;
  private double scale;
  private double count;

  /**
   * @param size how many inputs
   * @param memory after so many observations one counts 1/e
   * @param prior weight of the assumption that all coefficients are 0, in observations
   */
  RidgeRegression(int size, double memory, double prior) {
    this.size = size;
    this.keep = Math.exp(-1 / memory);
    this.prior = prior;
    this.squares = new double[size * size];
    this.products = new double[size];
    this.weights = new double[size];
  }

  /**
   * @param expected what this regression had said of y when x was seen
   */
  void learn(double[] x, int from, double y, double expected) {
    double error = Math.abs(y - expected);
    count++;
    // A single huge error must not make all the others look small.
    double capped = scale == 0 ? error : Math.min(error, 10 * scale);
    scale += (capped - scale) * Math.max(1 / count, 1 - keep);
    double w = error <= scale ? 1 : scale / error;
    for (int i = 0; i < size; i++) {
      weights[i] = keep * weights[i] + (x[from + i] == 0 ? 0 : w);
      double wx = w * x[from + i];
      products[i] = keep * products[i] + wx * y;
      for (int j = 0; j <= i; j++) {
        squares[i * size + j] = keep * squares[i * size + j] + wx * x[from + j];
      }
    }
  }

  /** Mean absolute error of what was expected, without the few great ones. */
  double scale() {
    return scale;
  }

  /** What it says of y, where x begins at that place; finite. */
  double say(double[] x, int from) {
    double[] norm = norms();
    double[] coefficients = substitute(factor(norm), norm);
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += coefficients[i] * norm[i] * x[from + i];
    }
    return Double.isFinite(sum) ? sum : 0;
  }

  /** Brings all inputs to the same size; 0 where one was never anything but 0. */
  private double[] norms() {
    double[] norm = new double[size];
    for (int i = 0; i < size; i++) {
      double square = squares[i * size + i];
      norm[i] = square > 0 ? 1 / Math.sqrt(square) : 0;
    }
    return norm;
  }

  /** Cholesky's lower triangle of the normal equations with their prior. */
  private double[] factor(double[] norm) {
    double[] factor = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum =
            i == j
                ? 1 + prior / Math.max(weights[i], 1)
                : squares[i * size + j] * norm[i] * norm[j];
        for (int k = 0; k < j; k++) {
          sum -= factor[i * size + k] * factor[j * size + k];
        }
        factor[i * size + j] =
            i == j ? Math.sqrt(Math.max(sum, SMALLEST)) : sum / factor[j * size + j];
      }
    }
    return factor;
  }

  private double[] substitute(double[] factor, double[] norm) {
    double[] result = new double[size];
    for (int i = 0; i < size; i++) {
      double sum = products[i] * norm[i];
      for (int k = 0; k < i; k++) {
        sum -= factor[i * size + k] * result[k];
      }
      result[i] = sum / factor[i * size + i];
    }
    for (int i = size - 1; i >= 0; i--) {
      double sum = result[i];
      for (int k = i + 1; k < size; k++) {
        sum -= factor[k * size + i] * result[k];
      }
      result[i] = sum / factor[i * size + i];
    }
    return result;
  }

  @Override
  public void save(StateWriter out) {
    out.put(squares);
    out.put(products);
    out.put(weights);
    out.put(scale);
    out.put(count);
  }

  @Override
  public void load(StateReader in) {
    System.arraycopy(in.readDoubles(), 0, squares, 0, squares.length);
    System.arraycopy(in.readDoubles(), 0, products, 0, size);
    System.arraycopy(in.readDoubles(), 0, weights, 0, size);
    scale = in.readDouble();
    count = in.readDouble();
  }
}
