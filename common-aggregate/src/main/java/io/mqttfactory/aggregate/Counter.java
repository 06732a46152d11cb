package io.mqttfactory.aggregate;

/** Adds up by how much a counter that now and then begins anew has grown. Not thread-safe. */
final class Counter {

  private Double last;
  private double growth;
  private boolean isKnown;

  boolean hasFallenTo(Double value) {
    return last != null && value != null && value < last;
  }

  /**
   * @param value null if the reading does not know it; the next one that does makes up for it
   */
  void add(Double value, boolean beganAnew) {
    if (beganAnew && last != null) {
      last = 0.0;
    }
    if (value == null) {
      return;
    }
    if (last != null) {
      growth += value - last;
      isKnown = true;
    }
    last = value;
  }

  /** Null unless two readings knew the counter. */
  Double growth() {
    return isKnown ? growth : null;
  }

  /** As {@link #growth()}, of a counter of whole things. */
  Long count() {
    return isKnown ? Math.round(growth) : null;
  }
}
