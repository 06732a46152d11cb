package io.mqttfactory.system;

import io.mqttfactory.system.harness.ComponentProcess;
import io.mqttfactory.system.harness.Factory;
import io.mqttfactory.system.harness.NeedsMosquitto;
import io.mqttfactory.testing.FlakyProxy;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A connection that breaks, and one that only looks as if it were there. */
@NeedsMosquitto
class NetworkFaultsIT {

  @RegisterExtension final Factory factory = new Factory();

  @Test
  void historianCutOff() {
    cutOff(Factory::historian);
  }

  @Test
  void plcCutOff() {
    cutOff(Factory::plc);
  }

  @Test
  void historianOnAHalfOpenConnection() {
    halfOpen(Factory::historian);
  }

  @Test
  void plcOnAHalfOpenConnection() {
    halfOpen(Factory::plc);
  }

  private void cutOff(Function<Factory, ComponentProcess> who) {
    FlakyProxy network = factory.networkOf(who.apply(factory));
    factory.start();

    for (int cut = 0; cut < 3; cut++) {
      network.cut();
      factory.awaitProduced(500);
      network.pass();
      factory.awaitStored(1);
    }

    factory.quiesce().isComplete();
  }

  private void halfOpen(Function<Factory, ComponentProcess> who) {
    FlakyProxy network = factory.networkOf(who.apply(factory));
    factory.start();

    network.blackHole();
    factory.awaitProduced(3_000);
    network.pass();

    factory.quiesce().isComplete();
  }
}
