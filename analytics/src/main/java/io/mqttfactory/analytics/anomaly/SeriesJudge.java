package io.mqttfactory.analytics.anomaly;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.state.Stateful;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges one series by all detectors: two that agree, one for long enough, or one that is hugely
 * strong raise the flag. What the time of day or week explains is taken off first. Not thread-safe.
 */
public final class SeriesJudge implements Stateful {

  private final Season season;
  private final List<Detector> detectors;

  /** Those that look at the value itself: taking something off would hide its steps. */
  private final List<Detector> raw;

  private final RecordingDrift drift;
  private final Trust trust = new Trust();
  private final Suspicion suspicion;

  public SeriesJudge(AnomalyParameters parameters) {
    this.season = new Season(parameters);
    this.detectors =
        List.of(
            new JumpDetector(parameters),
            new LevelDetector(parameters),
            new ForestDetector(parameters));
    this.raw = List.of(new SpreadDetector(parameters), new StuckDetector(parameters));
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
    Map<String, Double> strengths = new LinkedHashMap<>();
    detectors.forEach(detector -> strengths.put(detector.name(), detector.take(time, rest)));
    raw.forEach(detector -> strengths.put(detector.name(), detector.take(time, tame)));
    strengths.put("drift", drift.take(time, rest, season.used()));
    season.take(time, tame);
    double factor = trust.at(time);
    strengths.replaceAll((name, strength) -> factor * strength);
    return verdict(strengths);
  }

  private Verdict verdict(Map<String, Double> strengths) {
    List<String> beyond = new ArrayList<>();
    double strongest = 0;
    double second = 0;
    for (Map.Entry<String, Double> each : strengths.entrySet()) {
      double strength = each.getValue();
      if (strength >= 1) {
        beyond.add(each.getKey());
      }
      second = Math.max(second, Math.min(strongest, strength));
      strongest = Math.max(strongest, strength);
    }
    double score = suspicion.take(strongest, second);
    return new Verdict(score, suspicion.isFlagged(), beyond);
  }

  @Override
  public void save(StateWriter out) {
    out.put(season);
    detectors.forEach(out::put);
    raw.forEach(out::put);
    out.put(drift);
    out.put(trust);
    out.put(suspicion);
  }

  @Override
  public void load(StateReader in) {
    in.read(season);
    detectors.forEach(in::read);
    raw.forEach(in::read);
    in.read(drift);
    in.read(trust);
    in.read(suspicion);
  }
}
