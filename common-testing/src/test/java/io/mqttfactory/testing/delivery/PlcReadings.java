package io.mqttfactory.testing.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What the PLCs measured, and what of it their outboxes still hold for a bridge that asks. */
final class PlcReadings {

  /**
   * @param window in which it was measured
   * @param number no two have the same
   */
  record PlcReading(Instant window, int number) {}

  private final List<PlcReading> held = new ArrayList<>();
  private final Set<PlcReading> measured = new HashSet<>();

  void measure(Instant window) {
    PlcReading reading = new PlcReading(window, measured.size());
    measured.add(reading);
    held.add(reading);
  }

  List<PlcReading> held() {
    return held;
  }

  /** The historian has them too, so that the outboxes let go of what the bridge once had. */
  void delete(Predicate<PlcReading> deletable) {
    held.removeIf(deletable);
  }

  Set<PlcReading> measuredIn(Instant window) {
    Set<PlcReading> ofWindow = new HashSet<>(measured);
    ofWindow.removeIf(reading -> !reading.window().equals(window));
    return ofWindow;
  }
}
