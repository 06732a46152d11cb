package io.mqttfactory.analytics.watch;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import java.time.Instant;

/** Judges how far a value is beyond what is usual, in margins. */
final class BandDetector implements ReferenceDetector {

  private final String name;
  private final Direction direction;
  private final double margin;
  private final UsualBand band;

  /**
   * @param name {@code jump}, {@code level} or {@code relation}, by what it is given
   * @param margin in the unit of the values
   */
  BandDetector(String name, Direction direction, double margin, WatchParameters parameters) {
    this.name = name;
    this.direction = direction;
    this.margin = margin;
    this.band = new UsualBand(parameters);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double take(Instant time, double value) {
    double score = band.isKnown() ? Math.max(0, beyond(value)) / (margin * band.tolerance()) : 0;
    if (score < 1) {
      band.learn(time, value);
    }
    return score;
  }

  private double beyond(double value) {
    return switch (direction) {
      case UP -> value - band.upper();
      case DOWN -> band.lower() - value;
      case BOTH -> Math.max(value - band.upper(), band.lower() - value);
    };
  }

  @Override
  public String usual() {
    return "usually " + Words.of(band.lower()) + " to " + Words.of(band.upper());
  }

  @Override
  public void save(StateWriter out) {
    band.save(out);
  }

  @Override
  public void load(StateReader in) {
    band.load(in);
  }
}
