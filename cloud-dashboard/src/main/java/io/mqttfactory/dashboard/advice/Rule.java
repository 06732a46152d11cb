package io.mqttfactory.dashboard.advice;

import io.mqttfactory.dashboard.kpi.Evidence;
import io.mqttfactory.dashboard.kpi.Span;
import java.util.Optional;

/** One thing that may be worth doing. Pure: what is proposed follows from the evidence. */
interface Rule {

  /** Empty if there is nothing to do, or not enough is known. */
  Optional<Proposal> judge(Evidence evidence);

  /** What it looks at. */
  default Span span() {
    return Span.HOUR;
  }
}
