package io.mqttfactory.benchmarks;

/** Something to reach, and whether it was. */
record Goal(String text, boolean isMet) {

  @Override
  public String toString() {
    return "goal " + (isMet ? "met:    " : "MISSED: ") + text;
  }
}
