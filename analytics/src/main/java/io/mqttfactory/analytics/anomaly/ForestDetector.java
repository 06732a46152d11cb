package io.mqttfactory.analytics.anomaly;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.statistics.Ring;
import java.time.Instant;

/**
 * Sees a course of successive values that is unlike earlier ones: a {@link VectorForest} over them.
 * Not thread-safe.
 */
public final class ForestDetector implements Detector {

  private final Ring shingle;
  private final VectorForest forest;

  public ForestDetector(AnomalyParameters parameters) {
    this.shingle = new Ring(parameters.shingle());
    this.forest = new VectorForest(parameters, parameters.shingle());
  }

  @Override
  public String name() {
    return "forest";
  }

  @Override
  public double take(Instant time, double value) {
    shingle.add(value);
    return shingle.isFull() ? forest.take(time, shingle.toArray()) : 0;
  }

  @Override
  public void save(StateWriter out) {
    out.put(shingle);
    out.put(forest);
  }

  @Override
  public void load(StateReader in) {
    in.read(shingle);
    in.read(forest);
  }
}
