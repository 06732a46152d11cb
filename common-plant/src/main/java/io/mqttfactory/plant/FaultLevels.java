package io.mqttfactory.plant;

import io.mqttfactory.model.FaultKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How strongly each kind of fault acts during a stretch of time in which no fault begins or ends.
 * Of several faults of a kind the stronger counts.
 */
final class FaultLevels {

  /** While a jam lasts, the line is jammed for a part of each such period. */
  private static final int JAM_PERIOD = 10 * PlantTime.MINUTE;

  private final long from;
  private final long until;
  private final double[] strongest = new double[FaultKind.values().length];
  private final Map<FaultKind, FaultSpan[]> spans = new EnumMap<>(FaultKind.class);

  FaultLevels(long from, long until, List<FaultSpan> active) {
    this.from = from;
    this.until = until;
    for (FaultKind kind : FaultKind.values()) {
      FaultSpan[] ofKind =
          active.stream().filter(span -> span.kind() == kind).toArray(FaultSpan[]::new);
      spans.put(kind, ofKind);
      for (FaultSpan span : ofKind) {
        strongest[kind.ordinal()] = Math.max(strongest[kind.ordinal()], span.intensity());
      }
    }
  }

  /** Whether these are the levels of that second. */
  boolean covers(long second) {
    return from <= second && second < until;
  }

  /** Intensity of a fault that acts in full from its start. */
  double of(FaultKind kind) {
    return strongest[kind.ordinal()];
  }

  /** Present extent of a fault that grows while it lasts. */
  double grown(FaultKind kind, long second) {
    if (strongest[kind.ordinal()] == 0) {
      return 0;
    }
    double grown = 0;
    for (FaultSpan span : spans.get(kind)) {
      grown = Math.max(grown, span.grownAt(second));
    }
    return grown;
  }

  /**
   * Whether something is stuck in the line: at intensity 0.5 the first five of every ten minutes
   * since the fault's start, at 1 all the time.
   */
  boolean isJammed(long second) {
    if (strongest[FaultKind.JAM.ordinal()] == 0) {
      return false;
    }
    for (FaultSpan span : spans.get(FaultKind.JAM)) {
      if ((second - span.start()) % JAM_PERIOD < span.intensity() * JAM_PERIOD) {
        return true;
      }
    }
    return false;
  }
}
