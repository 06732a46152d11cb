package io.mqttfactory.analytics.anomaly;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import io.mqttfactory.analytics.statistics.Ring;
import io.mqttfactory.analytics.statistics.RobustScale;
import java.util.Arrays;

/**
 * Tells how unusual a number is against its own past: beyond so many robust scales, and beyond what
 * happens now and then. The second holds for numbers with heavy tails and for those that switch: it
 * is the third greatest of the greatest deviations of past blocks, where one episode counts once.
 */
final class Gauge implements Stateful {

  /** What happened in so many episodes happens now and then. */
  private static final int EPISODES = 3;

  /** Of fewer blocks for each of them, the greatest deviations count more. */
  private static final int BLOCKS_EACH = 8;

  /** How much an episode may add, so that one huge deviation does not hide the next. */
  private static final double GROWTH = 3;

  /** How much higher the limit is while little has been seen. */
  private static final double DOUBT = 1.5;

  private static final double MOST = 1e6;

  private final AnomalyParameters parameters;
  private final Ring recent;
  private final Ring extremes;
  private long count;
  private double center;
  private double scale;
  private double extreme;
  private double greatestOfBlock;
  private boolean beyondInLastBlock;

  Gauge(AnomalyParameters parameters) {
    this.parameters = parameters;
    this.recent = new Ring(parameters.memory());
    this.extremes = new Ring(parameters.blocks());
  }

  /** Values seen. */
  long count() {
    return count;
  }

  /** Robust scale of what is usual; 0 while nothing is known. */
  double scale() {
    return scale;
  }

  /**
   * Judges a number and learns it.
   *
   * @param least what is no deviation at all
   * @return 1 at the limit; negative for numbers below the center
   */
  double take(double value, double least) {
    double deviation = value - center;
    double limit = limit(least);
    boolean isKnown = count >= parameters.minPoints() && limit > 0;
    double strength = isKnown ? deviation / limit : 0;
    learn(value, Math.abs(deviation), limit);
    return Math.max(-MOST, Math.min(MOST, strength));
  }

  private double limit(double least) {
    double usual = Math.max(parameters.scales() * scale, parameters.beyondExtremes() * extreme);
    double doubt = 1 + DOUBT * parameters.minPoints() / Math.max(1, count);
    return Math.max(least, usual * doubt);
  }

  private void learn(double value, double deviation, double limit) {
    recent.add(value);
    greatestOfBlock = Math.max(greatestOfBlock, deviation);
    count++;
    if (count % parameters.blockLength() == 0) {
      endBlock(limit);
    }
  }

  private void endBlock(double limit) {
    boolean isFirst = count == parameters.blockLength();
    boolean isEarly = count <= parameters.minPoints();
    boolean isBeyond = !isEarly && greatestOfBlock > limit;
    if (!isFirst && !(isBeyond && beyondInLastBlock)) {
      extremes.add(isEarly ? greatestOfBlock : Math.min(greatestOfBlock, GROWTH * limit));
    }
    beyondInLastBlock = isBeyond;
    greatestOfBlock = 0;
    RobustScale usual = RobustScale.of(recent.toArray());
    center = usual.centre();
    scale = usual.scale();
    extreme = extreme();
  }

  private double extreme() {
    double[] sorted = extremes.toArray();
    Arrays.sort(sorted);
    int rank = Math.min(EPISODES, 1 + sorted.length / BLOCKS_EACH);
    return sorted.length == 0 ? 0 : sorted[sorted.length - rank];
  }

  @Override
  public void save(StateWriter out) {
    out.put(recent);
    out.put(extremes);
    out.put(count);
    out.put(center);
    out.put(scale);
    out.put(extreme);
    out.put(greatestOfBlock);
    out.put(beyondInLastBlock);
  }

  @Override
  public void load(StateReader in) {
    in.read(recent);
    in.read(extremes);
    count = in.readLong();
    center = in.readDouble();
    scale = in.readDouble();
    extreme = in.readDouble();
    greatestOfBlock = in.readDouble();
    beyondInLastBlock = in.readBoolean();
  }
}
