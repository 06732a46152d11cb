package io.mqttfactory.testing.delivery;

/** Carries messages between the parties and the broker: late, twice, or not at all. */
final class Network {

  /** To the broker, or from it. */
  private static final int SLOWEST_MILLIS = 3_000;

  /**
   * Longer than that nothing is on its way from one party to another. Replacing a database takes
   * longer: a person does it, and TCP connections have ended by then.
   */
  static final int LONGEST_WAY_MILLIS = 2 * SLOWEST_MILLIS;

  private final Simulation simulation;
  private double lost;
  private double doubled;
  private double late;

  Network(Simulation simulation) {
    this.simulation = simulation;
  }

  void trouble(double lostShare, double doubledShare, double lateShare) {
    lost = lostShare;
    doubled = doubledShare;
    late = lateShare;
  }

  void calm() {
    trouble(0, 0, 0);
  }

  /** What does not arrive before what was sent earlier on the same way. */
  static final class InOrder {
    private long arrivesAt;
  }

  void carry(Runnable arrival) {
    carry(arrival, new InOrder());
  }

  void carry(Runnable arrival, InOrder way) {
    if (lost > 0 && simulation.chance(lost)) {
      return;
    }
    schedule(arrival, way);
    if (doubled > 0 && simulation.chance(doubled)) {
      schedule(arrival, way);
    }
  }

  private void schedule(Runnable arrival, InOrder way) {
    way.arrivesAt = Math.max(way.arrivesAt, simulation.now() + latency());
    simulation.after(way.arrivesAt - simulation.now(), arrival);
  }

  private int latency() {
    return late > 0 && simulation.chance(late) ? simulation.between(20, SLOWEST_MILLIS) : 10;
  }
}
