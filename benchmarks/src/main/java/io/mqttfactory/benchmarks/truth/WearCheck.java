package io.mqttfactory.benchmarks.truth;

import io.mqttfactory.analytics.wear.WearOutlook;
import io.mqttfactory.model.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A moment on a part's way to its limit at which the outlook is held against the truth.
 *
 * @param share of the way from the fault's start to the crossing
 * @param crossing when the limit is reached in truth
 */
public record WearCheck(Fault fault, WearTruth part, double share, Instant crossing) {

  /** How far on the way it is looked. */
  public static final List<Double> SHARES = List.of(0.5, 0.75);

  private static final double HOUR = Duration.ofHours(1).toMillis();

  /**
   * What the outlook said then.
   *
   * @param isSeen whether it saw wear; the others hold nothing if not
   * @param relativeError of the hours that are left, without sign
   * @param isInInterval whether the true hours lay in the 80 % interval
   */
  public record Result(
      WearCheck check, boolean isSeen, double relativeError, boolean isInInterval) {}

  /** All checks that these faults give cause for, the earliest first. */
  public static List<WearCheck> of(List<Fault> faults) {
    List<WearCheck> checks = new ArrayList<>();
    for (Fault fault : faults) {
      for (WearTruth part : WearTruth.values()) {
        for (double share : SHARES) {
          part.crossing(fault).ifPresent(at -> checks.add(new WearCheck(fault, part, share, at)));
        }
      }
    }
    checks.sort(Comparator.comparing(WearCheck::at));
    return checks;
  }

  public Instant at() {
    long way = Duration.between(fault.start(), crossing).toMillis();
    return fault.start().plusMillis((long) (share * way));
  }

  /** Hours that are left in truth. */
  public double trueHours() {
    return Duration.between(at(), crossing).toMillis() / HOUR;
  }

  /**
   * @param outlooks of all parts, as they were at {@link #at}
   */
  public Result against(List<WearOutlook> outlooks) {
    return outlooks.stream()
        .filter(outlook -> outlook.part().equals(part.part()) && outlook.hoursToLimit() != null)
        .findFirst()
        .map(this::compare)
        .orElse(new Result(this, false, 0, false));
  }

  private Result compare(WearOutlook outlook) {
    double error = Math.abs(outlook.hoursToLimit() - trueHours()) / trueHours();
    boolean fromBelow = outlook.lowerHours() == null || outlook.lowerHours() <= trueHours();
    boolean fromAbove = outlook.upperHours() == null || trueHours() <= outlook.upperHours();
    return new Result(this, true, error, fromBelow && fromAbove);
  }
}
