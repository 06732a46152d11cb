package io.mqttfactory.benchmarks.truth;

import io.mqttfactory.analytics.insight.Insight;
import io.mqttfactory.model.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Holds insights against the faults that were there. */
public final class InsightTally {

  /** An insight may come so long after the end of what it tells of. */
  private static final Duration GRACE = Duration.ofMinutes(15);

  /** What a fault leaves behind is gone after this: the hall's air needs longest. */
  private static final Duration AFTERMATH = Duration.ofHours(2);

  private final List<Fault> faults;
  private final List<Insight> raised;

  /**
   * @param raised each insight once, as it was first raised
   */
  public InsightTally(List<Fault> faults, List<Insight> raised) {
    this.faults = List.copyOf(faults);
    this.raised = List.copyOf(raised);
  }

  /** One for each fault, in the faults' order. */
  public List<Detection> detections() {
    return faults.stream().map(fault -> new Detection(fault, firstNaming(fault))).toList();
  }

  /** The insights that no fault explains. */
  public List<Insight> falseOnes() {
    return raised.stream().filter(insight -> !isExplained(insight)).toList();
  }

  private Instant firstNaming(Fault fault) {
    return raised.stream()
        .filter(insight -> Matters.names(insight.matter(), fault.kind()))
        .map(Insight::raisedAt)
        .filter(at -> isIn(at, fault.start(), fault.end().plus(GRACE)))
        .min(Instant::compareTo)
        .orElse(null);
  }

  private boolean isExplained(Insight insight) {
    return faults.stream()
        .filter(fault -> Matters.explains(insight.matter(), fault.kind()))
        .anyMatch(fault -> isIn(insight.raisedAt(), fault.start(), fault.end().plus(AFTERMATH)));
  }

  private static boolean isIn(Instant time, Instant from, Instant to) {
    return !time.isBefore(from) && !time.isAfter(to);
  }
}
