package io.mqttfactory.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.system.harness.Factory;
import io.mqttfactory.system.harness.NeedsMosquitto;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever happens to the broker, which holds nothing that cannot be had again. */
@NeedsMosquitto
class BrokerFaultsIT {

  @RegisterExtension final Factory factory = new Factory();

  @Test
  void killedOnce() {
    factory.start();
    factory.awaitProduced(300);

    factory.broker().kill();
    factory.broker().start();

    factory.quiesce().isComplete();
  }

  @Test
  void killedTwentyTimesAtRandom() {
    Random random = new Random(2);
    factory.start();

    for (int kill = 0; kill < 20; kill++) {
      factory.awaitProduced(20 + random.nextInt(280));
      factory.broker().kill();
      factory.broker().start();
    }

    factory.quiesce().isComplete();
  }

  @Test
  void frozenForHalfAMinute() {
    factory.start();

    factory.broker().freeze();
    factory.awaitProduced(3_000);
    factory.broker().thaw();

    factory.quiesce().isComplete();
  }

  @Test
  void stoppedForAMinute() {
    factory.start();

    factory.broker().stop();
    factory.awaitProduced(6_000);
    factory.broker().start();

    factory.quiesce().isComplete();
  }

  @Test
  void startedWithASnapshotThatDoesNotLoad() {
    factory.start();
    factory.awaitProduced(100);
    factory.broker().stop();
    assertThat(factory.broker().hasASnapshot()).isTrue();

    factory.broker().damageSnapshot();
    factory.broker().startInWrapper();

    factory.quiesce().isComplete();
    assertThat(factory.broker().hasPutASnapshotAside()).isTrue();
  }
}
