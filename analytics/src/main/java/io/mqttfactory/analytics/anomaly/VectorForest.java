package io.mqttfactory.analytics.anomaly;

import com.amazon.randomcutforest.RandomCutForest;
import io.mqttfactory.analytics.state.StateException;
import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import io.mqttfactory.analytics.statistics.RobustScale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Sees vectors of figures that do not go together as they do otherwise, with a random cut forest
 * (Guha et al. 2016). It adapts, so it sees no slow drift.
 *
 * <p>A forest cannot be saved exactly. So it is made anew from the newest vectors each time a fixed
 * number has come, and these vectors and those that came since are saved: whoever reads them makes
 * the same forest. Not thread-safe.
 */
public final class VectorForest implements Stateful {

  private static final long SEED = 20_160_619;

  /** Robust scales beyond which a figure is as far away as can be. */
  private static final double FARTHEST = 30;

  /** Scores of usual vectors are around 1: so much more is not strange yet. */
  private static final double LEAST = 0.4;

  private final AnomalyParameters parameters;
  private final int dimensions;
  private final Gauge gauge;
  private final List<double[]> vectors = new ArrayList<>();

  /** How many of the vectors the forest was made from; the others came after. */
  private int base;

  private RobustScale[] scales;
  private RandomCutForest forest;

  /**
   * @param dimensions figures of a vector
   */
  public VectorForest(AnomalyParameters parameters, int dimensions) {
    this.parameters = parameters;
    this.dimensions = dimensions;
    this.gauge = new Gauge(parameters);
  }

  /**
   * Takes the next vector.
   *
   * @param vector finite figures, in any units
   * @return as {@link Detector#take}
   */
  public double take(Instant time, double[] vector) {
    double[] tame = new double[dimensions];
    for (int i = 0; i < dimensions; i++) {
      tame[i] = Resolution.tame(vector[i]);
    }
    double strength = forest == null ? 0 : judge(tame);
    vectors.add(tame);
    boolean isFirst = forest == null && vectors.size() == parameters.minPoints();
    if (isFirst || vectors.size() - base == parameters.forestPeriod()) {
      plantAnew();
    }
    return strength;
  }

  private double judge(double[] vector) {
    float[] point = scaled(vector);
    double score = forest.getAnomalyScore(point);
    forest.update(point);
    return Math.max(0, gauge.take(Double.isFinite(score) ? score : 0, LEAST));
  }

  private void plantAnew() {
    int surplus = vectors.size() - parameters.forestMemory();
    if (surplus > 0) {
      vectors.subList(0, surplus).clear();
    }
    base = vectors.size();
    plant();
  }

  private void plant() {
    scales = new RobustScale[dimensions];
    for (int i = 0; i < dimensions; i++) {
      int dimension = i;
      double[] figures =
          vectors.stream().limit(base).mapToDouble(vector -> vector[dimension]).toArray();
      scales[i] = RobustScale.of(figures);
    }
    forest =
        RandomCutForest.builder()
            .dimensions(dimensions)
            .numberOfTrees(parameters.forestTrees())
            .sampleSize(parameters.forestSample())
            .randomSeed(SEED)
            .parallelExecutionEnabled(false)
            .build();
    vectors.forEach(vector -> forest.update(scaled(vector)));
  }

  private float[] scaled(double[] vector) {
    float[] point = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      double least = 1e-6 * Math.abs(scales[i].centre()) + Double.MIN_NORMAL;
      double distance = (vector[i] - scales[i].centre()) / Math.max(least, scales[i].scale());
      point[i] = (float) Math.max(-FARTHEST, Math.min(FARTHEST, distance));
    }
    return point;
  }

  @Override
  public void save(StateWriter out) {
    out.put(gauge);
    out.put(base);
    out.put(vectors.size());
    vectors.forEach(out::put);
  }

  @Override
  public void load(StateReader in) {
    in.read(gauge);
    base = in.readInt();
    int size = in.readInt();
    vectors.clear();
    for (int i = 0; i < size; i++) {
      double[] vector = in.readDoubles();
      if (vector.length != dimensions) {
        throw new StateException("a forest of " + dimensions + " was to hold " + vector.length);
      }
      vectors.add(vector);
    }
    forest = null;
    if (base > 0) {
      plant();
    }
  }
}
