package io.mqttfactory.analytics.anomaly;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.statistics.Ring;
import java.time.Instant;
import java.util.Arrays;

/**
 * Sees a value that repeats itself for far longer than this series does: longer than its longest
 * runs of late, and longer than chance would explain by how often it repeats a value. A series that
 * is often constant has long runs, so it is not flagged. Not thread-safe.
 */
public final class StuckDetector implements Detector {

  private static final int RUNS = 64;
  private static final int SHORTEST_RUN = 3;

  /** Chance of a run that is beyond chance. */
  private static final double CHANCE = Math.log(1e-8);

  private final AnomalyParameters parameters;
  private final Ring runs = new Ring(RUNS);
  private double last = Double.NaN;
  private long count;
  private long repeats;
  private int run;
  private double limit;

  public StuckDetector(AnomalyParameters parameters) {
    this.parameters = parameters;
  }

  @Override
  public String name() {
    return "stuck";
  }

  @Override
  public double take(Instant time, double value) {
    count++;
    if (value == last) {
      run++;
    } else {
      endRun();
      last = value;
    }
    return count - run < parameters.minPoints() ? 0 : run / limit;
  }

  private void endRun() {
    if (run >= SHORTEST_RUN) {
      runs.add(run);
    }
    repeats += Math.max(0, run - 1);
    run = 1;
    double longest = Arrays.stream(runs.toArray()).max().orElse(0);
    double share = (repeats + 1.0) / (count + 2.0);
    double byChance = CHANCE / Math.log(share);
    limit =
        Math.max(parameters.stuckPoints(), Math.max(parameters.stuckFactor() * longest, byChance));
  }

  @Override
  public void save(StateWriter out) {
    out.put(runs);
    out.put(last);
    out.put(count);
    out.put(repeats);
    out.put(run);
    out.put(limit);
  }

  @Override
  public void load(StateReader in) {
    in.read(runs);
    last = in.readDouble();
    count = in.readLong();
    repeats = in.readLong();
    run = in.readInt();
    limit = in.readDouble();
  }
}
