package io.mqttfactory.dashboard.advice;

import io.mqttfactory.dashboard.kpi.Sums;
import io.mqttfactory.hmi.view.Advice;

/**
 * What a rule proposes.
 *
 * @param category what it is about, in one word
 * @param cause what was seen
 * @param measure what to do
 * @param effect what that should bring, with what is assumed
 * @param impact 0 to 1, for the rank
 */
record Proposal(String category, String cause, String measure, String effect, double impact) {

  Proposal {
    impact = Math.max(0, Math.min(1, impact));
  }

  /** The same, of what was seen in those sums. */
  Proposal seenIn(Sums sums) {
    return new Proposal(category, cause + Words.mark(sums), measure, effect, impact);
  }

  Advice ranked(int rank) {
    return new Advice(rank, category, cause, measure, effect, impact);
  }
}
