package io.mqttfactory.system;

import io.mqttfactory.system.harness.AlteredComponent;
import io.mqttfactory.system.harness.Factory;
import io.mqttfactory.system.harness.NeedsMosquitto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A PLC with a wrong clock: nothing in the delivery rests on timestamps. */
@NeedsMosquitto
class ClockFaultsIT {

  @RegisterExtension final Factory factory = new Factory();

  @Test
  void aDayAhead() {
    survivesABrokerKill("PT24H");
  }

  @Test
  void aDayBehind() {
    survivesABrokerKill("PT-24H");
  }

  private void survivesABrokerKill(String offset) {
    factory.plc().set(AlteredComponent.MAIN, "io.mqttfactory.plc1.Main");
    factory.plc().set(AlteredComponent.NAME, "PLC1");
    factory.plc().set(AlteredComponent.CLOCK_OFFSET, offset);
    factory.plc("plc2");
    factory.start();

    factory.awaitProduced(500);
    factory.broker().kill();
    factory.broker().start();

    factory.quiesce().isComplete();
  }
}
