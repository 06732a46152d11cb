package io.mqttfactory.analytics.wear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A trend explained by curves of growth: of many onsets and shapes, each counts as much as its
 * likelihood. So the time to a limit has an interval that holds what is not known of the onset and
 * the shape, and not only the scatter around one curve. Immutable.
 */
final class GrowthFit {

  /** No curve is exactly right: more values than this do not make one better than another. */
  private static final double MOST_TRUST = 15;

  private static final int ONSETS = 20;

  /** Of a step between onsets. */
  private static final double[] FINER = {-0.7, -0.45, -0.2, 0.2, 0.45, 0.7};

  /** A step may be younger than growth, which needs some time to be told from it. */
  private static final double YOUNGEST_STEP = 0.4;

  /** Curves of less weight change no figure. */
  private static final double NEGLIGIBLE = 1e-4;

  private final List<GrowthCurve> curves = new ArrayList<>();
  private final GrowthCurve best;
  private final double[] weights;
  private final double variance;
  private final double significance;

  /**
   * @param resolution what no figure is more exact than, in its unit
   * @param shortestGrowth hours
   */
  GrowthFit(double[] hours, double[] rawValues, double resolution, double shortestGrowth) {
    double[] values = withoutOutliers(rawValues);
    addCurves(hours, values, shortestGrowth);
    double noise = values.length * resolution * resolution;
    double[] squares = curves.stream().mapToDouble(curve -> curve.squares() + noise).toArray();
    this.best = curves.get(indexOfSmallest(squares));
    double independent = independentValues(hours, values);
    double least = Arrays.stream(squares).min().orElse(noise);
    this.weights =
        Arrays.stream(squares)
            .map(sum -> Math.pow(least / sum, Math.min(MOST_TRUST, independent) / 2))
            .toArray();
    double all = Arrays.stream(weights).sum();
    Arrays.setAll(weights, i -> weights[i] / all);
    this.variance = least / Math.max(1, independent - 2);
    double flat = noise + squaresAroundMean(values);
    this.significance = independent * Math.log(flat / least);
  }

  /** Onsets ever further back, by the same ratio; between them for each shape's best one. */
  private void addCurves(double[] hours, double[] values, double shortestGrowth) {
    double now = hours[hours.length - 1];
    double span = now - hours[0];
    double ratio = Math.pow(Math.max(1, span / YOUNGEST_STEP), 1.0 / (ONSETS - 1));
    for (Shape shape : Shape.values()) {
      double youngest = shape == Shape.STEP ? YOUNGEST_STEP : shortestGrowth;
      GrowthCurve bestOfShape = null;
      for (int i = 0; i < ONSETS; i++) {
        double age = YOUNGEST_STEP * Math.pow(ratio, i);
        if (age >= youngest && countFrom(now - age, hours) >= shape.leastValues()) {
          GrowthCurve curve = add(hours, values, now - age, shape);
          boolean isBetter = bestOfShape == null || curve.squares() < bestOfShape.squares();
          bestOfShape = isBetter ? curve : bestOfShape;
        }
      }
      for (double step : FINER) {
        if (bestOfShape != null && shape != Shape.STEP) {
          double age = (now - bestOfShape.onset()) * Math.pow(ratio, step);
          add(hours, values, now - Math.max(youngest, age), shape);
        }
      }
    }
  }

  private GrowthCurve add(double[] hours, double[] values, double onset, Shape shape) {
    GrowthCurve curve = GrowthCurve.fit(hours, values, onset, shape);
    curves.add(curve);
    return curve;
  }

  private static int countFrom(double onset, double[] hours) {
    int count = 0;
    while (count < hours.length && hours[hours.length - 1 - count] >= onset) {
      count++;
    }
    return count;
  }

  /** Medians of three neighbours; the first and the last stay. */
  private static double[] withoutOutliers(double[] values) {
    double[] smooth = values.clone();
    for (int i = 1; i < values.length - 1; i++) {
      double low = Math.min(values[i - 1], values[i + 1]);
      double high = Math.max(values[i - 1], values[i + 1]);
      smooth[i] = Math.max(low, Math.min(high, values[i]));
    }
    return smooth;
  }

  /** Neighbours resemble each other, so that many values say no more than a few would. */
  private double independentValues(double[] hours, double[] values) {
    double products = 0;
    double squares = 1e-300;
    double before = 0;
    for (int i = 0; i < values.length; i++) {
      double rest = values[i] - best.at(hours[i]);
      products += rest * before;
      squares += rest * rest;
      before = rest;
    }
    double alike = Math.min(0.9, Math.max(0, products / squares));
    return Math.max(4, values.length * (1 - alike) / (1 + alike));
  }

  private static double squaresAroundMean(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
  }

  private static int indexOfSmallest(double[] values) {
    int smallest = 0;
    for (int i = 1; i < values.length; i++) {
      smallest = values[i] < values[smallest] ? i : smallest;
    }
    return smallest;
  }

  /** By how much it is likelier than no change: twice the logarithm of the ratio. */
  double significance() {
    return significance;
  }

  /** 0..1, that it grows and did not merely change once. */
  double growthProbability() {
    double growing = 0;
    for (int i = 0; i < weights.length; i++) {
      GrowthCurve curve = curves.get(i);
      growing += curve.shape() != Shape.STEP && curve.gain() > 0 ? weights[i] : 0;
    }
    return growing;
  }

  /** Before it grew. */
  double level() {
    return best.level();
  }

  double at(double hour) {
    return best.at(hour);
  }

  /**
   * When it gets to a limit.
   *
   * @param horizon hour up to which it is asked how probable that is
   */
  LimitHours hoursOf(double limit, double horizon) {
    PossibleHours possible = new PossibleHours();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > NEGLIGIBLE) {
        possible.add(curves.get(i), limit, variance, weights[i]);
      }
    }
    return possible.summary(horizon);
  }
}
