package io.mqttfactory.plant;

import io.mqttfactory.model.Fault;
import io.mqttfactory.model.FaultKind;
import java.time.Instant;

/** A fault in whole seconds: it acts from {@code start} and before {@code end}. */
record FaultSpan(FaultKind kind, double intensity, long start, long end) {

  static FaultSpan of(Fault fault) {
    return new FaultSpan(
        fault.kind(), fault.intensity(), fault.start().getEpochSecond(), roundUp(fault.end()));
  }

  boolean isActiveAt(long second) {
    return start <= second && second < end;
  }

  /**
   * How far a fault that grows has come, from 0 at its start towards its intensity at its end: slow
   * at first, as wear is. A function of time alone, so that it does not restart on Mondays.
   */
  double grownAt(long second) {
    double share = (second - start) / (double) (end - start);
    return intensity * share * Math.sqrt(share);
  }

  private static long roundUp(Instant time) {
    return time.getEpochSecond() + (time.getNano() > 0 ? 1 : 0);
  }
}
