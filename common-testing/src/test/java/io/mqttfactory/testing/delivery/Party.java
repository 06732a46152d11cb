package io.mqttfactory.testing.delivery;

/** A process that can die at any crash point, comes back, and keeps its connection up. */
abstract class Party {

  private static final int RECONNECT_MILLIS = 500;

  protected final Simulation simulation;
  protected final Broker broker;
  protected final Mutant mutant;
  private final String name;
  private int life;
  private boolean up;
  private long downUntil;
  private Broker.Connection connection;

  Party(String name, Simulation simulation, Broker broker, Mutant mutant) {
    this.name = name;
    this.simulation = simulation;
    this.broker = broker;
    this.mutant = mutant;
  }

  final String name() {
    return name;
  }

  final void start() {
    simulation.log("%s starts", name);
    up = true;
    guard(this::started);
    every(RECONNECT_MILLIS, this::connectIfNecessary);
  }

  /** Dies now and starts again after that time, or when it was to start anyway if that is later. */
  final void restartAfter(int millis) {
    simulation.log("%s is down for %d ms", name, millis);
    life++;
    up = false;
    disconnect();
    int died = life;
    downUntil = Math.max(downUntil, simulation.now() + millis);
    simulation.after(
        downUntil - simulation.now(),
        () -> {
          if (life == died) {
            start();
          }
        });
  }

  final void disconnect() {
    if (connection != null) {
      connection.close();
      connection = null;
    }
  }

  final boolean isUp() {
    return up;
  }

  final boolean isConnected() {
    return connection != null && connection.isOpen();
  }

  final Broker.Connection connection() {
    return connection;
  }

  /** Something happens to the process, if it is there. */
  final void guard(Runnable action) {
    if (!up) {
      return;
    }
    try {
      action.run();
    } catch (Simulation.Crash crash) {
      restartAfter(simulation.between(50, simulation.chance(0.3) ? 8_000 : 800));
    }
  }

  /** Repeats something for as long as this life of the process lasts. */
  final void every(int millis, Runnable action) {
    later(
        millis,
        () -> {
          every(millis, action);
          action.run();
        });
  }

  /** Does something once, if this life of the process lasts so long. */
  final void later(int millis, Runnable action) {
    int current = life;
    simulation.after(
        millis,
        () -> {
          if (life == current) {
            guard(action);
          }
        });
  }

  /** Memory is made anew from what is on disk. */
  abstract void started();

  abstract Broker.Connection connect();

  abstract void connected();

  private void connectIfNecessary() {
    if (!isConnected() && broker.isUp()) {
      simulation.log("%s connects", name);
      connection = connect();
      connected();
    }
  }
}
