package io.mqttfactory.testing.delivery;

import static io.mqttfactory.testing.delivery.Audit.check;

import io.mqttfactory.runtime.delivery.sender.Quota;
import java.util.List;
import java.util.Optional;

/** One run of the model, from its seed. */
final class Run {

  private static final Quota NO_QUOTA = new Quota(Long.MAX_VALUE, Long.MAX_VALUE);
  private static final int PATIENCE_MILLIS = 300_000;

  private final Faults.Kind kind;
  private final Simulation simulation;
  private final Audit audit;
  private final SenderProcess sender;
  private final List<ConsumerProcess> consumers;
  private final Faults faults;

  private Run(long seed, Faults.Kind kind, Mutant mutant, boolean traces) {
    this.kind = kind;
    this.simulation = new Simulation(seed, traces);
    this.audit = new Audit(simulation);
    Network network = new Network(simulation);
    Broker broker = new Broker(simulation, network, audit, simulation.between(2, 20));
    Quota quota = kind.limits() ? new Quota(simulation.between(2, 10), 1_000_000) : NO_QUOTA;
    this.sender = new SenderProcess(simulation, broker, audit, quota, mutant);
    this.consumers =
        Audit.CONSUMERS.stream()
            .map(name -> new ConsumerProcess(name, simulation, broker, audit, mutant))
            .toList();
    this.faults = new Faults(kind, simulation, network, broker, sender, consumers);
  }

  /** The violation that the run ends with; empty if it goes well. */
  static Optional<Violation> of(long seed, Faults.Kind kind, Mutant mutant) {
    try {
      new Run(seed, kind, mutant, false).run();
      return Optional.empty();
    } catch (Violation violation) {
      return Optional.of(violation);
    }
  }

  /** The same run again, as text. */
  static String trace(long seed, Faults.Kind kind, Mutant mutant) {
    Run run = new Run(seed, kind, mutant, true);
    try {
      run.run();
      run.simulation.log("all is well");
    } catch (Violation violation) {
      run.simulation.log("%s", violation.getMessage());
    }
    return String.join("\n", run.simulation.trace());
  }

  private void run() {
    sender.start();
    consumers.forEach(Party::start);
    simulation.runUntil(simulation.now() + faults.plan());
    faults.end();
    drain();
    observe();
    new AtRest(kind, audit, sender.outbox(), consumers).checkAll();
  }

  /** 6 and 8: the outbox empties, and not by sending everything again and again. */
  private void drain() {
    int before = audit.replays();
    long held = sender.outbox().rows();
    long end = simulation.now() + PATIENCE_MILLIS;
    do {
      simulation.runUntil(simulation.now() + 5_000);
    } while (simulation.now() < end && !isDrained());
    check(6, isDrained(), "%d rows are left in the outbox", sender.outbox().rows());
    int replays = audit.replays() - before;
    long most = 2 * Audit.CONSUMERS.size() * held + 10;
    check(8, replays <= most, "%d replays of %d rows", replays, held);
  }

  private boolean isDrained() {
    return sender.outbox().rows() == 0
        && sender.isConnected()
        && consumers.stream().allMatch(Party::isConnected);
  }

  /** 6: the wire is silent, but for what is said at intervals. */
  private void observe() {
    simulation.runUntil(simulation.now() + 22_000);
    int readings = audit.readingsSent();
    int offers = audit.offers();
    int statements = audit.statements();
    simulation.runUntil(simulation.now() + 20_000);
    check(6, audit.readingsSent() == readings, "readings are sent when all is done");
    check(6, audit.offers() - offers <= 3, "%d offers in 20 s", audit.offers() - offers);
    int most = Audit.CONSUMERS.size() * SenderProcess.LIMITS.listedEpochs() * 6;
    int stated = audit.statements() - statements;
    check(6, stated <= most, "%d statements in 20 s", stated);
  }
}
