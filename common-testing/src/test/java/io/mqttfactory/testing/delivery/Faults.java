package io.mqttfactory.testing.delivery;

import io.mqttfactory.runtime.mqtt.OutgoingMessage;
import java.util.ArrayList;
import java.util.List;

/** What goes wrong in a run, and when: all of it is chance. */
final class Faults {

  /** Each kind has what the first one has, since each invariant holds under a kind. */
  enum Kind {
    CRASHES(false, false),
    RESTORES(true, false),
    QUOTA(false, true),
    EVERYTHING(true, true);

    private final boolean replaces;
    private final boolean limits;

    Kind(boolean replaces, boolean limits) {
      this.replaces = replaces;
      this.limits = limits;
    }

    /** Whether databases are wiped, and replaced by older copies. */
    boolean replaces() {
      return replaces;
    }

    /** Whether the outbox has a quota that matters. */
    boolean limits() {
      return limits;
    }
  }

  private final Kind kind;
  private final Simulation simulation;
  private final Network network;
  private final Broker broker;
  private final SenderProcess sender;
  private final List<ConsumerProcess> consumers;
  private final List<Runnable> possible = new ArrayList<>();
  private int foreign;

  Faults(
      Kind kind,
      Simulation simulation,
      Network network,
      Broker broker,
      SenderProcess sender,
      List<ConsumerProcess> consumers) {
    this.kind = kind;
    this.simulation = simulation;
    this.network = network;
    this.broker = broker;
    this.sender = sender;
    this.consumers = consumers;
    possible.addAll(List.of(this::crashSender, this::crashSender, this::cutSender));
    possible.addAll(List.of(this::crashConsumer, this::stopConsumer, this::cutConsumer));
    possible.addAll(List.of(this::absentConsumer, this::crashBroker, this::crashBroker));
    possible.addAll(List.of(this::changeNetwork, this::changeDisks, this::retention));
    if (kind.replaces()) {
      possible.addAll(List.of(this::replaceOutbox, this::replaceOutbox, sender::setBack));
      possible.addAll(List.of(this::replaceConsumer, this::replaceConsumer));
      possible.add(broker::retainNextStatement);
    }
  }

  /** Plans all of it; returns how long it lasts. */
  int plan() {
    int duration = simulation.between(10_000, 60_000);
    double crashRate = simulation.anyOf(List.of(0.0, 0.003, 0.02));
    simulation.setCrashRate(crashRate);
    changeNetwork();
    if (simulation.chance(0.3)) {
      crowd(duration);
    }
    times(simulation.between(3, 20), duration, this::produce);
    times(simulation.between(0, 3), duration, this::publishForeign);
    times(simulation.between(1, 14), duration, () -> simulation.anyOf(possible).run());
    times(5, duration, this::backUp);
    return duration;
  }

  /** A few seconds in which starts, readings and late messages of a sender mix. */
  private void crowd(int duration) {
    int begin = simulation.between(0, duration - 8_000);
    simulation.after(begin, () -> network.trouble(0.2, 0.1, 0.5));
    for (int i = 0; i < 5; i++) {
      simulation.after(
          begin + simulation.between(0, 6_000),
          () -> sender.restartAfter(simulation.between(10, 100)));
    }
    for (int i = 0; i < 8; i++) {
      simulation.after(begin + simulation.between(0, 8_000), this::produce);
    }
  }

  void end() {
    simulation.log("faults end");
    simulation.setCrashRate(0);
    network.calm();
    sender.setFailureRate(0);
    consumers.forEach(consumer -> consumer.setFailureRate(0));
    // So that the broker sends again what it has for them.
    consumers.forEach(Party::disconnect);
  }

  private void times(int count, int duration, Runnable action) {
    for (int i = 0; i < count; i++) {
      simulation.after(simulation.between(0, duration), action);
    }
  }

  private void produce() {
    sender.guard(() -> sender.produce(simulation.between(1, 3)));
  }

  private void publishForeign() {
    broker.arrived(OutgoingMessage.event(Broker.PUBLIC, Message.keyless("foreign" + ++foreign)));
  }

  private void backUp() {
    broker.snapshot();
    sender.backUp();
    consumers.forEach(ConsumerProcess::backUp);
  }

  private void crashSender() {
    sender.restartAfter(simulation.between(10, simulation.chance(0.5) ? 400 : 10_000));
  }

  private void cutSender() {
    sender.disconnect();
  }

  private void crashConsumer() {
    anyConsumer().restartAfter(simulation.between(10, 3_000));
  }

  private void stopConsumer() {
    anyConsumer().stop(simulation.between(10, 5_000));
  }

  private void absentConsumer() {
    anyConsumer().restartAfter(simulation.between(10_000, 40_000));
  }

  private void cutConsumer() {
    anyConsumer().disconnect();
  }

  private void crashBroker() {
    if (!broker.isUp()) {
      return;
    }
    broker.crash();
    Runnable start =
        simulation.anyOf(
            List.<Runnable>of(broker::startAsItWas, broker::startEmpty, broker::startSetBack));
    simulation.after(simulation.between(10, 2_000), start);
  }

  private void changeNetwork() {
    List<Double> rates = List.of(0.0, 0.05, 0.3);
    network.trouble(simulation.anyOf(rates), simulation.anyOf(rates), simulation.anyOf(rates));
  }

  private void changeDisks() {
    sender.setFailureRate(simulation.anyOf(List.of(0.0, 0.3)));
    anyConsumer().setFailureRate(simulation.anyOf(List.of(0.0, 0.3)));
  }

  private void retention() {
    anyConsumer().forgetSomeData();
  }

  private void replaceOutbox() {
    sender.restartAfter(Network.LONGEST_WAY_MILLIS + 1);
    if (simulation.chance(0.4)) {
      sender.wipe();
    } else {
      sender.restore();
    }
  }

  private void replaceConsumer() {
    ConsumerProcess consumer = anyConsumer();
    consumer.restartAfter(Network.LONGEST_WAY_MILLIS + 1);
    if (simulation.chance(0.4)) {
      consumer.wipe();
    } else {
      consumer.restore();
    }
  }

  private ConsumerProcess anyConsumer() {
    return simulation.anyOf(consumers);
  }
}
