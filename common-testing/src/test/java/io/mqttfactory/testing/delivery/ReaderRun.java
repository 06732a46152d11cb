package io.mqttfactory.testing.delivery;

import static io.mqttfactory.testing.delivery.Audit.check;

import io.mqttfactory.model.cloud.Aggregate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One run of a bridge and the readers of its windows, from its seed: the eleventh invariant. */
final class ReaderRun {

  private final Faults.Kind kind;
  private final Simulation simulation;
  private final Network network;
  private final PlcReadings plcs = new PlcReadings();
  private final List<AggregateReader> readers;
  private final WindowBridge bridge;
  private final List<Instant> windows;

  private ReaderRun(long seed, Faults.Kind kind, KeepingRule rule, boolean traces) {
    this.kind = kind;
    this.simulation = new Simulation(seed, traces);
    this.network = new Network(simulation);
    this.readers =
        Stream.of("CloudDashboard", "Analytics", "Watcher")
            .map(name -> new AggregateReader(name, rule))
            .toList();
    this.bridge = new WindowBridge(simulation, network, plcs, readers);
    this.windows =
        IntStream.range(0, simulation.between(1, 4))
            .mapToObj(i -> Instant.EPOCH.plus(WindowBridge.PERIOD.multipliedBy(i)))
            .toList();
  }

  /** The violation that the run ends with; empty if it goes well. */
  static Optional<Violation> of(long seed, Faults.Kind kind, KeepingRule rule) {
    try {
      new ReaderRun(seed, kind, rule, false).run();
      return Optional.empty();
    } catch (Violation violation) {
      return Optional.of(violation);
    }
  }

  /** The same run again, as text. */
  static String trace(long seed, Faults.Kind kind, KeepingRule rule) {
    ReaderRun run = new ReaderRun(seed, kind, rule, true);
    try {
      run.run();
    } catch (Violation violation) {
      run.simulation.log("%s", violation.getMessage());
    }
    return String.join("\n", run.simulation.trace());
  }

  private void run() {
    int duration = plan();
    simulation.runUntil(simulation.now() + duration);
    end();
    windows.forEach(this::checkWindow);
  }

  /** Plans what happens, and what goes wrong; returns how long it lasts. */
  private int plan() {
    int duration = simulation.between(5_000, 30_000);
    simulation.setCrashRate(simulation.anyOf(List.of(0.0, 0.02, 0.1)));
    List<Double> rates = List.of(0.0, 0.1, 0.4);
    network.trouble(simulation.anyOf(rates), simulation.anyOf(rates), simulation.anyOf(rates));
    int readings = simulation.between(4, 30);
    times(readings, duration, () -> plcs.measure(simulation.anyOf(windows)));
    times(2 * readings, duration, bridge::receive);
    times(simulation.between(3, 20), duration, () -> bridge.publish(simulation.anyOf(windows)));
    times(simulation.between(0, 5), duration, bridge::replay);
    times(simulation.between(0, 5), duration, bridge::restart);
    times(simulation.between(0, 10), duration, bridge::letPlcsDelete);
    if (kind.replaces()) {
      times(3, duration, bridge::backUp);
      times(simulation.between(0, 2), duration, bridge::wipe);
      times(simulation.between(0, 2), duration, bridge::restore);
    }
    return duration;
  }

  private void times(int count, int duration, Runnable action) {
    for (int i = 0; i < count; i++) {
      simulation.after(simulation.between(0, duration), action);
    }
  }

  /** All that is left arrives, and is published. */
  private void end() {
    simulation.setCrashRate(0);
    network.calm();
    while (bridge.receive()) {
      simulation.log("and more");
    }
    windows.forEach(bridge::publish);
    for (int i = 0; i < 2; i++) {
      simulation.runUntil(simulation.now() + Network.LONGEST_WAY_MILLIS);
      bridge.replay();
    }
    check(11, bridge.isDrained(), "rows are left for readers");
  }

  private void checkWindow(Instant window) {
    for (AggregateReader reader : readers) {
      long most =
          reader.heard(window).stream().mapToLong(a -> a.dataPoints().total()).max().orElse(0);
      Aggregate kept = reader.kept(window);
      long points = kept == null ? 0 : kept.dataPoints().total();
      check(11, points == most, "%s keeps %d of %d data points", reader, points, most);
      if (!kind.replaces()) {
        int all = plcs.measuredIn(window).size();
        check(11, points == all, "%s has %d of %d readings of a window", reader, points, all);
      }
      readers.forEach(other -> checkSame(window, reader, other));
    }
  }

  /** They may differ only if one heard what was lost with its outbox before the other had it. */
  private void checkSame(Instant window, AggregateReader reader, AggregateReader other) {
    if (reader.heard(window).equals(other.heard(window))) {
      Aggregate one = reader.kept(window);
      Aggregate two = other.kept(window);
      boolean same = one == two || isLeftOpen(one, two);
      check(11, same, "%s keeps %s, %s keeps %s", reader, one, other, two);
    }
  }

  /**
   * A bridge with another database may make as many readings, but other ones, into the same window:
   * of those two a reader keeps the one that it heard first.
   */
  private boolean isLeftOpen(Aggregate one, Aggregate two) {
    return kind.replaces()
        && !one.epoch().equals(two.epoch())
        && one.dataPoints().total() == two.dataPoints().total();
  }
}
