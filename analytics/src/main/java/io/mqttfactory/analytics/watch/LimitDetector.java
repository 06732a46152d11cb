package io.mqttfactory.analytics.watch;

import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import java.time.Instant;

/** Holds values against a limit that needs no learning. */
final class LimitDetector implements ReferenceDetector {

  private final String name;
  private final double limit;

  LimitDetector(String name, double limit) {
    this.name = name;
    this.limit = limit;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double take(Instant time, double value) {
    return Math.max(0, value / limit);
  }

  @Override
  public String usual() {
    return "limit " + Words.of(limit);
  }

  @Override
  public void save(StateWriter out) {}

  @Override
  public void load(StateReader in) {}
}
