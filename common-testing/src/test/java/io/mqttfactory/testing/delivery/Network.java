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

  void carry(Runnable arrival) {
    if (lost > 0 && simulation.chance(lost)) {
      return;
    }
    simulation.after(latency(), arrival);
    if (doubled > 0 && simulation.chance(doubled)) {
      simulation.after(latency(), arrival);
    }
  }

  private int latency() {
    return late > 0 && simulation.chance(late) ? simulation.between(20, SLOWEST_MILLIS) : 10;
  }
}
