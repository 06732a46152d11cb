package io.mqttfactory.analytics.anomaly;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges one series by all detectors: two that agree, one for long enough, or one that is hugely
 * strong raise the flag. What the time of day or week explains is taken off first. Not thread-safe.
 */
public final class SeriesJudge implements Stateful {

  private final Season season;
  private final List<Detector> detectors;
  private final StuckDetector stuck;
  private final RecordingDrift drift;
  private final Suspicion suspicion;

  public SeriesJudge(AnomalyParameters parameters) {
    this.season = new Season(parameters);
    this.detectors =
        List.of(
            new JumpDetector(parameters),
            new LevelDetector(parameters),
            new SpreadDetector(parameters),
            new ForestDetector(parameters));
    this.stuck = new StuckDetector(parameters);
    this.drift = new RecordingDrift(parameters);
    this.suspicion = new Suspicion(parameters);
  }

  /**
   * Takes the next value.
   *
   * @param value finite
   */
  public Verdict take(Instant time, double value) {
    double tame = Resolution.tame(value);
    double rest = tame - season.expected(time);
    double[] strengths = new double[detectors.size() + 2];
    for (int i = 0; i < detectors.size(); i++) {
      strengths[i] = detectors.get(i).take(time, rest);
    }
    strengths[detectors.size()] = stuck.take(time, tame);
    strengths[detectors.size() + 1] = drift.take(time, rest, season.used());
    season.take(time, tame);
    return verdict(strengths);
  }

  private Verdict verdict(double[] strengths) {
    List<String> beyond = new ArrayList<>();
    double strongest = 0;
    double second = 0;
    for (int i = 0; i < strengths.length; i++) {
      if (strengths[i] >= 1) {
        beyond.add(name(i));
      }
      second = Math.max(second, Math.min(strongest, strengths[i]));
      strongest = Math.max(strongest, strengths[i]);
    }
    double score = suspicion.take(strongest, second);
    return new Verdict(score, suspicion.isFlagged(), beyond);
  }

  private String name(int i) {
    if (i < detectors.size()) {
      return detectors.get(i).name();
    }
    return i == detectors.size() ? stuck.name() : "drift";
  }

  @Override
  public void save(StateWriter out) {
    out.put(season);
    detectors.forEach(out::put);
    out.put(stuck);
    out.put(drift);
    out.put(suspicion);
  }

  @Override
  public void load(StateReader in) {
    in.read(season);
    detectors.forEach(in::read);
    in.read(stuck);
    in.read(drift);
    in.read(suspicion);
  }
}
