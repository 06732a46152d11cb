package io.mqttfactory.analytics.wear;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import io.mqttfactory.analytics.statistics.Quantiles;
import io.mqttfactory.analytics.statistics.RobustScale;
import java.util.Arrays;

/**
 * Notices that a part was renewed: its values step back and stay there. After maintenance that is
 * believed sooner. Not thread-safe.
 */
final class StepBack implements Stateful {

  private static final int BEFORE = 8;
  private static final int AFTER = 3;
  private static final int AFTER_MAINTENANCE = 2;

  /** In standard deviations from value to value. */
  private static final double FAR = 5;

  private static final double FAR_AFTER_MAINTENANCE = 3;

  /** Of what has grown, so much must be gone. */
  private static final double MOST_OF_IT = 0.5;

  /** Values for which maintenance makes a difference. */
  private static final int MEMORY = 4;

  /** Of the way to the limit: without maintenance or wear, less is no reason to begin anew. */
  private static final double LEAST_FALL = 0.25;

  private final double limit;
  private int sinceMaintenance = MEMORY;

  /**
   * @param limit in the sense in which wear grows
   */
  StepBack(double limit) {
    this.limit = limit;
  }

  void maintained() {
    sinceMaintenance = 0;
  }

  /**
   * To be asked after each value.
   *
   * @param fit of the growth seen before that value; null if none was
   * @return how many of the last values belong to the time after; 0 if there was no step back
   */
  int valuesAfter(Trend trend, GrowthFit fit) {
    sinceMaintenance = Math.min(MEMORY, sinceMaintenance + 1);
    boolean maintained = sinceMaintenance < MEMORY;
    int after = maintained || fit != null ? AFTER_MAINTENANCE : AFTER;
    if (trend.size() < after + BEFORE) {
      return 0;
    }
    double[] values = trend.values();
    int edge = values.length - after;
    double before = Quantiles.median(Arrays.copyOfRange(values, edge - BEFORE, edge));
    double fall = (maintained ? FAR_AFTER_MAINTENANCE : FAR) * scatter(values, edge);
    if (fit != null) {
      double[] hours = trend.hours();
      double grown = fit.at(hours[edge - 1]) - fit.level();
      fall = Math.max(fall, MOST_OF_IT * grown);
    } else if (!maintained) {
      fall = Math.max(fall, LEAST_FALL * Math.max(0, limit - before));
    }
    double highest = Arrays.stream(values, edge, values.length).max().orElse(Double.NaN);
    return highest < before - fall ? after : 0;
  }

  /** From one value to the next, in which growth does not show. */
  private static double scatter(double[] values, int edge) {
    int from = Math.max(1, edge - 4 * BEFORE);
    double[] steps = new double[edge - from];
    for (int i = from; i < edge; i++) {
      steps[i - from] = values[i] - values[i - 1];
    }
    return RobustScale.of(steps).scale() / Math.sqrt(2) + 1e-9;
  }

  @Override
  public void save(StateWriter out) {
    out.put(sinceMaintenance);
  }

  @Override
  public void load(StateReader in) {
    sinceMaintenance = in.readInt();
  }
}
