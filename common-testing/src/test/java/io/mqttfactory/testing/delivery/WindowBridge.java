package io.mqttfactory.testing.delivery;

import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.model.cloud.DataPoints;
import io.mqttfactory.model.cloud.FacilityStatus;
import io.mqttfactory.testing.delivery.PlcReadings.PlcReading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A bridge between readings that come in any order and readers of its windows. What goes over the
 * wires is simple here, since invariants 1 to 10 say what a hop does: a row is sent again until its
 * reader has it, or is lost with its outbox.
 */
final class WindowBridge {

  static final Duration PERIOD = Duration.ofSeconds(10);

  private final Simulation simulation;
  private final Network network;
  private final PlcReadings plcs;
  private final List<AggregateReader> readers;
  private final List<BridgeDisk> backups = new ArrayList<>();
  private final Map<ReadingKey, Set<PlcReading>> contents = new HashMap<>();
  private BridgeDisk disk = new BridgeDisk();
  private String epoch;
  private long sequence;

  WindowBridge(
      Simulation simulation, Network network, PlcReadings plcs, List<AggregateReader> readers) {
    this.simulation = simulation;
    this.network = network;
    this.plcs = plcs;
    this.readers = readers;
    restart();
  }

  /** A start, after a crash or not: a new epoch on the same database. */
  void restart() {
    epoch = "e" + simulation.token();
    sequence = 0;
    simulation.log("bridge starts %s", epoch);
  }

  /** One reading arrives, of those that the bridge lacks. */
  boolean receive() {
    List<PlcReading> lacking = plcs.held().stream().filter(held -> !disk.has(held)).toList();
    if (lacking.isEmpty()) {
      return false;
    }
    PlcReading reading = simulation.anyOf(lacking);
    disk.commit(reading);
    simulation.log("bridge has %s", reading);
    return true;
  }

  /** A window closes, or late readings make a revision of it. */
  void publish(Instant window) {
    if (!disk.isDue(window)) {
      return;
    }
    Set<PlcReading> readings = disk.readingsIn(window);
    Aggregate aggregate = aggregate(window, readings);
    try {
      simulation.crashPoint("before the commit of an aggregate");
      disk.commit(aggregate);
      contents.put(aggregate.key().orElseThrow(), readings);
      simulation.log("bridge made %s of %s", aggregate.key(), readings);
      simulation.crashPoint("between the commit of an aggregate and its publication");
      readers.forEach(reader -> send(aggregate, reader));
    } catch (Simulation.Crash crash) {
      restart();
    }
  }

  private Aggregate aggregate(Instant window, Set<PlcReading> readings) {
    return new Aggregate(
        Instant.ofEpochMilli(simulation.now()),
        "Bridge",
        epoch,
        ++sequence,
        disk.nextRevision(window),
        window,
        window.plus(PERIOD),
        PERIOD,
        new DataPoints(readings.size(), 0, 0, null, null, null),
        null,
        null,
        null,
        List.of(),
        new FacilityStatus(null, null, true));
  }

  /** Every reader gets again what it lacks, and rows go that all of them have. */
  void replay() {
    for (AggregateReader reader : readers) {
      disk.outbox().stream().filter(row -> !reader.hasHeard(row)).forEach(row -> send(row, reader));
    }
    disk.outbox().removeIf(row -> readers.stream().allMatch(reader -> reader.hasHeard(row)));
  }

  private void send(Aggregate aggregate, AggregateReader reader) {
    network.carry(
        () -> {
          simulation.log("%s hears %s", reader, aggregate.key());
          reader.hear(aggregate);
        });
  }

  void letPlcsDelete() {
    plcs.delete(reading -> disk.has(reading) && simulation.chance(0.5));
  }

  void backUp() {
    backups.add(disk.copy());
  }

  void wipe() {
    simulation.log("bridge loses its database");
    disk = new BridgeDisk();
    restart();
  }

  void restore() {
    if (!backups.isEmpty()) {
      simulation.log("bridge gets an old database");
      disk = simulation.anyOf(backups).copy();
      restart();
    }
  }

  boolean isDrained() {
    return disk.outbox().isEmpty();
  }

  /** Of which readings an aggregate was made. */
  Set<PlcReading> contents(Aggregate aggregate) {
    return contents.get(aggregate.key().orElseThrow());
  }
}
