package io.mqttfactory.plant;

import io.mqttfactory.model.Fault;
import io.mqttfactory.model.FaultKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** All faults, cut into stretches of time in which the same ones act. Immutable. */
final class FaultSchedule {

  static final FaultSchedule EMPTY = new FaultSchedule(List.of());

  private final Set<Fault> faults;
  private final List<FaultSpan> spans;

  FaultSchedule(Collection<Fault> faults) {
    this.faults = Set.copyOf(faults);
    // In an order of their own, so that the order of arrival can make no difference.
    this.spans =
        this.faults.stream()
            .sorted(Fault.BY_START)
            .filter(fault -> fault.intensity() > 0)
            .map(FaultSpan::of)
            .toList();
  }

  /** The earliest second at which the two differ; empty if they hold the same faults. */
  OptionalLong earliestDifference(FaultSchedule other) {
    Set<Fault> different = new HashSet<>(faults);
    different.removeAll(other.faults);
    other.faults.stream().filter(fault -> !faults.contains(fault)).forEach(different::add);
    return different.stream().mapToLong(fault -> FaultSpan.of(fault).start()).min();
  }

  /** What acts at that second, and until when nothing changes. */
  FaultLevels levelsAt(long second) {
    long from = Long.MIN_VALUE;
    long until = Long.MAX_VALUE;
    for (FaultSpan span : spans) {
      for (long edge : new long[] {span.start(), span.end()}) {
        if (edge <= second) {
          from = Math.max(from, edge);
        } else {
          until = Math.min(until, edge);
        }
      }
    }
    return new FaultLevels(
        from, until, spans.stream().filter(span -> span.isActiveAt(second)).toList());
  }

  /**
   * Since when the bearing temperature's sensor has been frozen without a break; empty if it is not
   * frozen at that second.
   */
  OptionalLong frozenSince(long second) {
    long since = second + 1;
    boolean reachedFurther;
    do {
      reachedFurther = false;
      for (FaultSpan span : spans) {
        if (span.kind() == FaultKind.SENSOR_FROZEN && span.start() < since && span.end() >= since) {
          since = span.start();
          reachedFurther = true;
        }
      }
    } while (reachedFurther);
    return since > second ? OptionalLong.empty() : OptionalLong.of(since);
  }
}
