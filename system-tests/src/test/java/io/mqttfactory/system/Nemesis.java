package io.mqttfactory.system;

import io.mqttfactory.system.harness.ComponentProcess;
import io.mqttfactory.system.harness.Factory;
import io.mqttfactory.system.harness.HistorianDatabase;
import io.mqttfactory.system.harness.Losses;
import io.mqttfactory.system.harness.MqttProbe;
import io.mqttfactory.system.harness.OutboxDatabase;
import io.mqttfactory.system.harness.PlcProcess;
import io.mqttfactory.system.harness.SmallDisk;
import io.mqttfactory.testing.FlakyProxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.eclipse.paho.client.mqttv3.MqttException;

/** Does harm at random: one or two faults at a time, of different parties. Repeatable by seed. */
final class Nemesis {

  /**
   * @param party who suffers; nobody suffers from two faults at a time
   * @param alone whether nothing else may happen meanwhile, or it could not be said what is lost
   * @param mend what ends it, after others have gone on for a while
   */
  private record Fault(String party, String name, boolean alone, Runnable harm, Runnable mend) {

    private boolean goesWith(Fault other) {
      return !alone && !other.alone && !party.equals(other.party);
    }
  }

  private static final Runnable NOTHING = () -> {};

  private final Factory factory;
  private final Random random;
  private final Consumer<String> diary;
  private final List<Fault> faults = new ArrayList<>();
  private final Losses losses;

  /** PLCs of whose outbox there is a copy to be put back. */
  private final Set<PlcProcess> copied = new HashSet<>();

  private int byHand;

  /**
   * @param networks between components and the broker
   * @param disks that can be filled, under components' databases
   * @param diary hears of each fault
   */
  Nemesis(
      Factory factory,
      Map<ComponentProcess, FlakyProxy> networks,
      Map<ComponentProcess, SmallDisk> disks,
      Random random,
      Consumer<String> diary) {
    this.factory = factory;
    this.random = random;
    this.diary = diary;
    this.losses = new Losses(factory);
    brokerFaults();
    historianFaults(factory.historian());
    factory.plcs().forEach(this::plcFaults);
    networks.forEach(this::networkFaults);
    disks.forEach(
        (component, disk) ->
            fault(component.toString(), "its disk is full", disk::fill, disk::free));
  }

  /** One or two faults, from their beginning to their end. */
  void strike() {
    Fault first = faults.get(random.nextInt(faults.size()));
    Fault second = faults.get(random.nextInt(faults.size()));
    boolean both = random.nextInt(3) == 0 && first.goesWith(second);
    List<Fault> chosen = both ? List.of(first, second) : List.of(first);
    chosen.forEach(fault -> tell(fault, "harm", fault.harm()));
    factory.awaitProduced(20 + random.nextInt(random.nextBoolean() ? 200 : 2_000));
    chosen.forEach(fault -> tell(fault, "mend", fault.mend()));
    factory.awaitProduced(20 + random.nextInt(500));
  }

  /** What went with databases and outboxes. */
  Losses losses() {
    return losses;
  }

  private void tell(Fault fault, String step, Runnable what) {
    diary.accept("%s %s: %s".formatted(step, fault.party(), fault.name()));
    what.run();
  }

  private void fault(String party, String name, Runnable harm, Runnable mend) {
    faults.add(new Fault(party, name, false, harm, mend));
  }

  private void faultAlone(String party, String name, Runnable harm, Runnable mend) {
    faults.add(new Fault(party, name, true, harm, mend));
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
    fault("broker", "takes bad and conflicting readings", this::publishByHand, NOTHING);
  }

  /** The broker runs: its other faults are over, and it has no other meanwhile. */
  private void publishByHand() {
    String epoch = HistorianDatabase.BY_HAND + "-" + ++byHand;
    String reading =
        "{\"timestamp\":\"2026-03-04T09:00:00Z\",\"plc_id\":\"PLC2\",\"epoch\":\"%s\","
            + "\"sequence\":%d,\"power_consumption\":%s}";
    try (MqttProbe publisher = new MqttProbe(factory.broker().address())) {
      for (int sequence = 1; sequence <= 20; sequence++) {
        publisher.publish("factory/energy", reading.formatted(epoch, sequence, "250"));
        publisher.publish("factory/energy", reading.formatted(epoch, sequence, "999"));
        publisher.publish("factory/energy", reading.formatted(epoch, 100 + sequence, "\"many\""));
        publisher.publish("factory/line1", "no reading, " + random.nextInt());
        publisher.publish("delivery/PLC1/offer", "no offer");
        publisher.publish("delivery/PLC1/ack/Historian", "no statement");
      }
    } catch (MqttException failure) {
      throw new IllegalStateException(failure);
    }
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
    faultAlone(
        "historian",
        "its database is deleted",
        () -> {
          letStatementsArrive();
          historian.kill();
          factory.awaitProduced(150);
          losses.ofDatabase();
          factory.database().delete();
        },
        this::startHistorianAnew);
    faultAlone(
        "historian",
        "a page of its database is overwritten",
        () -> {
          letStatementsArrive();
          historian.terminate();
          factory.awaitProduced(150);
          losses.ofDatabase();
          factory.database().damagePage(2 + random.nextInt(8));
        },
        this::startHistorianAnew);
  }

  /** What the historian has stated before it loses its database is then deleted, and not later. */
  private void letStatementsArrive() {
    factory.plcs().forEach(PlcProcess::awaitReady);
    factory.awaitProduced(150);
  }

  /** Until it has heard which epochs there are: who is killed before that lists others later. */
  private void startHistorianAnew() {
    factory.historian().start();
    Awaitility.await("the historian has heard all offers")
        .atMost(Duration.ofSeconds(60))
        .until(() -> factory.plcs().stream().allMatch(plc -> factory.database().hasOffersOf(plc)));
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
          losses.ofOutbox(plc);
          plc.outbox().delete();
        },
        plc::launch);
    faultAlone(
        party,
        "a page of its outbox is overwritten",
        () -> {
          plc.terminate();
          losses.ofOutbox(plc);
          plc.outbox().damagePage(2 + random.nextInt(8));
        },
        plc::start); // ready once it has put the damage aside, which no later fault could look into
    fault(party, "its outbox is copied, or the copy put back", () -> copy(plc), plc::launch);
  }

  /** By turns. */
  private void copy(PlcProcess plc) {
    plc.kill();
    OutboxDatabase copy = plc.copyOfOutbox();
    if (copied.add(plc)) {
      copy.become(plc.outbox());
    } else {
      diary.accept("%s: the copy is put back".formatted(plc));
      losses.ofOutboxBut(plc, copy);
      plc.outbox().become(copy);
      copied.remove(plc);
    }
  }

  private void networkFaults(ComponentProcess component, FlakyProxy network) {
    fault("network of " + component, "cut", network::cut, network::pass);
    fault("network of " + component, "half-open", network::blackHole, network::pass);
  }
}
