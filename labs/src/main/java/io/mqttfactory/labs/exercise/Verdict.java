package io.mqttfactory.labs.exercise;

/**
 * Whether an exercise is done.
 *
 * @param reason what was seen
 * @param hint what to do next; empty if it is done
 */
record Verdict(boolean passed, String reason, String hint) {

  static Verdict passed(String reason) {
    return new Verdict(true, reason, "");
  }

  static Verdict failed(String reason, String hint) {
    return new Verdict(false, reason, hint);
  }
}
