package io.mqttfactory.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.system.harness.AlteredComponent;
import io.mqttfactory.system.harness.ComponentProcess;
import io.mqttfactory.system.harness.Factory;
import io.mqttfactory.system.harness.Losses;
import io.mqttfactory.system.harness.NeedsMosquitto;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the historian while the senders go on. */
@NeedsMosquitto
class HistorianFaultsIT {

  @RegisterExtension final Factory factory = new Factory();

  @Test
  void killedFiftyTimesAtRandom() {
    Random random = new Random(3);
    factory.start();

    for (int kill = 0; kill < 50; kill++) {
      if (random.nextBoolean()) {
        factory.historian().awaitReady();
      }
      factory.awaitProduced(1 + random.nextInt(100));
      factory.historian().kill();
      factory.historian().launch();
    }

    factory.quiesce().isComplete();
  }

  @Test
  void deadBetweenCommitAndAcknowledgement() {
    factory.historian().set(AlteredComponent.MAIN, "io.mqttfactory.historian.Main");
    factory.historian().set(AlteredComponent.NAME, "Historian");
    factory.historian().set(AlteredComponent.HALT_AT_ACKNOWLEDGEMENT, "500");
    factory.start();

    for (int death = 0; death < 3; death++) {
      assertThat(factory.historian().awaitEnd()).isEqualTo(AlteredComponent.EXIT_CODE);
      factory.historian().start();
    }
    factory.historian().kill();
    factory.historian().set(AlteredComponent.HALT_AT_ACKNOWLEDGEMENT, "1000000");
    factory.historian().start();

    factory.quiesce().isComplete();
  }

  @Test
  void awayForLongerThanTheBrokerMayQueue() {
    factory.broker().queueAtMost(500);
    factory.start();

    factory.historian().kill();
    factory.awaitProduced(3_000);
    factory.historian().start();

    assertThat(factory.quiesce().isComplete().replayed())
        .describedAs("what the broker dropped was sent again")
        .isGreaterThan(1_000);
    assertThat(factory.broker().log()).contains("messages are being dropped");
  }

  @Test
  void slowerThanTheSender() {
    factory.plc().set("PUBLISH_INTERVAL", "5ms");
    factory.start();

    factory.historian().freeze();
    factory.awaitProduced(6_000);
    factory.historian().thaw();

    factory.quiesce().isComplete();
  }

  @Test
  void databaseDeleted() {
    factory.start();
    factory.awaitProduced(500);
    factory.historian().kill();
    factory.awaitProduced(500);
    Losses losses = new Losses(factory);
    losses.ofDatabase();
    assertThat(losses.untold()).describedAs("of epochs that nobody lists").isEmpty();

    factory.database().delete();
    factory.historian().start();

    factory.quiesce(losses).isCompleteBut(losses.gone());
  }

  @Test
  void aPageOfTheDatabaseOverwritten() {
    factory.start();
    factory.awaitProduced(1_000);
    factory.historian().terminate();
    factory.awaitProduced(500);
    Losses losses = new Losses(factory);
    losses.ofDatabase();

    factory.database().damagePage(5);
    factory.historian().start();

    assertThat(factory.historian().health()).contains("degraded");
    factory.quiesce(losses).isCompleteBut(losses.gone());
    assertThat(factory.database().hasDamagedOneBeside()).isTrue();
  }

  @Test
  void startedTwice(@TempDir Path folder) {
    factory.start();
    ComponentProcess second =
        factory.add(new ComponentProcess("historian", factory.broker().address(), folder));
    second.set("DB_FILE", factory.database().file().toString());

    second.launch();

    assertThat(second.awaitEnd()).isNotZero();
    assertThat(second.log()).contains("cannot start", factory.database().file().toString());
    await().until(factory.historian()::isReady);
    factory.quiesce().isComplete();
  }
}
