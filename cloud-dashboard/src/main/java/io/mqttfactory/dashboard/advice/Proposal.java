package io.mqttfactory.dashboard.advice;

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

  Advice ranked(int rank) {
    return new Advice(rank, category, cause, measure, effect, impact);
  }
}
