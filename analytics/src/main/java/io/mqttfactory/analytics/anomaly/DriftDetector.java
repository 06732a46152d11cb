package io.mqttfactory.analytics.anomaly;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.statistics.Ring;
import java.time.Instant;

/**
 * Sees a slow change: two sums of deviations (CUSUM, Page 1954) from a reference that is learnt
 * once and then frozen, so that a drift cannot be got used to. Values that hang together make long
 * excursions by themselves: for them the limit is higher. Not thread-safe.
 */
public final class DriftDetector implements Detector {

  /** One value alone is no drift. */
  private static final double MOST_DEVIATION = 4;

  /** The sums stop at so many limits, so that they come down again. */
  private static final double MOST_LIMITS = 3;

  private static final double RECENT = 0.1;
  private static final double RELIEF = 0.9;

  private final AnomalyParameters parameters;
  private final Ring learning;
  private Reference reference = Reference.NONE;
  private final Resolution resolution = new Resolution();
  private double above;
  private double below;
  private double recent;

  public DriftDetector(AnomalyParameters parameters) {
    this(parameters, parameters.driftLearning());
  }

  /**
   * @param learning values that make the reference
   */
  public DriftDetector(AnomalyParameters parameters, int learning) {
    this.parameters = parameters;
    this.learning = new Ring(learning);
  }

  @Override
  public String name() {
    return "drift";
  }

  /** Forgets the reference and learns a new one: after maintenance, or an accepted change. */
  public void reset() {
    learning.clear();
    reference = Reference.NONE;
    above = 0;
    below = 0;
    recent = 0;
  }

  /** Whether there is a reference to compare with. */
  public boolean isLearnt() {
    return reference.isKnown();
  }

  /** The frozen reference's middle; NaN while there is none. */
  public double center() {
    return reference.center();
  }

  @Override
  public double take(Instant time, double value) {
    double tame = Resolution.tame(value);
    resolution.take(tame);
    if (!reference.isKnown()) {
      learning.add(tame);
      if (learning.isFull()) {
        reference = Reference.of(learning.toArray(), resolution.floor());
      }
      return 0;
    }
    double deviation = reference.deviation(tame);
    add(Math.max(-MOST_DEVIATION, Math.min(MOST_DEVIATION, deviation)));
    return Math.max(above, below) / limit();
  }

  private void add(double deviation) {
    double allowance = parameters.driftAllowance() + reference.doubt();
    double most = MOST_LIMITS * limit();
    above = Math.min(most, Math.max(0, above + deviation - allowance));
    below = Math.min(most, Math.max(0, below - deviation - allowance));
    recent += RECENT * (deviation - recent);
    // It is back where it was: what has been summed up is of the past.
    above *= recent < allowance ? RELIEF : 1;
    below *= -recent < allowance ? RELIEF : 1;
  }

  private double limit() {
    return parameters.driftLimit() * reference.persistence();
  }

  @Override
  public void save(StateWriter out) {
    out.put(learning);
    reference.save(out);
    out.put(resolution);
    out.put(above);
    out.put(below);
    out.put(recent);
  }

  @Override
  public void load(StateReader in) {
    in.read(learning);
    reference = Reference.read(in);
    in.read(resolution);
    above = in.readDouble();
    below = in.readDouble();
    recent = in.readDouble();
  }
}
