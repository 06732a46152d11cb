package io.mqttfactory.system;

import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.system.harness.ComponentProcess;
import io.mqttfactory.system.harness.Factory;
import io.mqttfactory.system.harness.PlcProcess;
import io.mqttfactory.system.harness.SmallDisk;
import io.mqttfactory.testing.FlakyProxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** Does harm at random: one or two faults at a time, of different parties. Repeatable by seed. */
final class Nemesis {

  /**
   * @param party who suffers; nobody suffers from two faults at a time
   * @param mend what ends it, after others have gone on for a while
   */
  private record Fault(String party, String name, Runnable harm, Runnable mend) {}

  private static final Runnable NOTHING = () -> {};

  private final Factory factory;
  private final Random random;
  private final Consumer<String> diary;
  private final List<Fault> faults = new ArrayList<>();
  private final Set<ReadingKey> wiped = new HashSet<>();

  /**
   * @param networks between components and the broker
   * @param historianDisk if there is one to be filled
   * @param diary hears of each fault
   */
  Nemesis(
      Factory factory,
      Map<ComponentProcess, FlakyProxy> networks,
      Optional<SmallDisk> historianDisk,
      Random random,
      Consumer<String> diary) {
    this.factory = factory;
    this.random = random;
    this.diary = diary;
    brokerFaults();
    historianFaults(factory.historian());
    factory.plcs().forEach(this::plcFaults);
    networks.forEach(this::networkFaults);
    historianDisk.ifPresent(disk -> fault("historian", "its disk is full", disk::fill, disk::free));
  }

  /** One or two faults, from their beginning to their end. */
  void strike() {
    Fault first = faults.get(random.nextInt(faults.size()));
    Fault second = faults.get(random.nextInt(faults.size()));
    boolean both = random.nextInt(3) == 0 && !second.party().equals(first.party());
    List<Fault> chosen = both ? List.of(first, second) : List.of(first);
    chosen.forEach(fault -> tell(fault, "harm", fault.harm()));
    factory.awaitProduced(20 + random.nextInt(random.nextBoolean() ? 200 : 2_000));
    chosen.forEach(fault -> tell(fault, "mend", fault.mend()));
    factory.awaitProduced(20 + random.nextInt(500));
  }

  /** What was in a database or an outbox when that was wiped: it may be gone, and declared so. */
  Set<ReadingKey> wiped() {
    return wiped;
  }

  private void tell(Fault fault, String step, Runnable what) {
    diary.accept("%s %s: %s".formatted(step, fault.party(), fault.name()));
    what.run();
  }

  private void fault(String party, String name, Runnable harm, Runnable mend) {
    faults.add(new Fault(party, name, harm, mend));
  }

  private void brokerFaults() {
    fault("broker", "kill -9", factory.broker()::kill, factory.broker()::start);
    fault("broker", "frozen", factory.broker()::freeze, factory.broker()::thaw);
    fault("broker", "stopped", factory.broker()::stop, factory.broker()::start);
    fault(
        "broker",
        "its snapshot is damaged",
        () -> {
          factory.broker().stop();
          factory.broker().damageSnapshot();
        },
        factory.broker()::startInWrapper);
  }

  private void historianFaults(ComponentProcess historian) {
    fault("historian", "kill -9", historian::kill, historian::launch);
    fault(
        "historian",
        "kill -9, again and again",
        () -> {
          for (int kill = 0; kill < 5; kill++) {
            historian.kill();
            historian.launch();
            factory.awaitProduced(random.nextInt(300));
          }
        },
        NOTHING);
    fault("historian", "frozen", historian::freeze, historian::thaw);
    fault("historian", "terminated", historian::terminate, historian::launch);
    fault(
        "historian",
        "its database is deleted",
        () -> {
          historian.kill();
          wiped.addAll(factory.database().keys());
          factory.database().delete();
        },
        historian::launch);
    fault(
        "historian",
        "a page of its database is overwritten",
        () -> {
          historian.terminate();
          wiped.addAll(factory.database().keys());
          factory.database().damagePage(2 + random.nextInt(8));
        },
        historian::launch);
  }

  private void plcFaults(PlcProcess plc) {
    String party = plc.toString();
    fault(party, "kill -9", plc::kill, plc::launch);
    fault(party, "frozen", plc::freeze, plc::thaw);
    fault(party, "terminated", plc::terminate, plc::launch);
    fault(
        party,
        "its outbox is deleted",
        () -> {
          plc.kill();
          wiped.addAll(plc.outbox().rows().keySet());
          plc.outbox().delete();
        },
        plc::launch);
  }

  private void networkFaults(ComponentProcess component, FlakyProxy network) {
    fault("network of " + component, "cut", network::cut, network::pass);
    fault("network of " + component, "half-open", network::blackHole, network::pass);
  }
}
