package io.mqttfactory.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.system.harness.AlteredComponent;
import io.mqttfactory.system.harness.ComponentProcess;
import io.mqttfactory.system.harness.Factory;
import io.mqttfactory.system.harness.Losses;
import io.mqttfactory.system.harness.NeedsMosquitto;
import io.mqttfactory.system.harness.Verdict;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a sender: what it has committed arrives. */
@NeedsMosquitto
class PlcFaultsIT {

  @RegisterExtension final Factory factory = new Factory();

  @Test
  void killedThirtyTimesAtRandom() {
    Random random = new Random(5);
    factory.start();

    for (int kill = 0; kill < 30; kill++) {
      factory.awaitProduced(1 + random.nextInt(100));
      factory.plc().kill();
      factory.plc().launch();
    }

    factory.quiesce().isComplete();
  }

  @Test
  void deadBetweenCommitAndPublish() {
    factory.plc().set(AlteredComponent.MAIN, "io.mqttfactory.plc1.Main");
    factory.plc().set(AlteredComponent.NAME, "PLC1");
    factory.plc().set(AlteredComponent.HALT_AT_READING, "300");
    factory.start();

    for (int death = 0; death < 3; death++) {
      assertThat(factory.plc().awaitEnd()).isEqualTo(AlteredComponent.EXIT_CODE);
      factory.plc().reconcile();
      factory.plc().start();
    }
    factory.plc().kill();
    factory.plc().set(AlteredComponent.HALT_AT_READING, "1000000");
    factory.plc().start();

    factory.quiesce().isComplete();
  }

  @Test
  void outboxDeleted() {
    factory.start();
    factory.broker().stop();
    factory.awaitProduced(300);
    factory.plc().kill();
    Set<ReadingKey> deleted = factory.plc().outbox().rows().keySet();
    assertThat(deleted).hasSizeGreaterThan(200);

    factory.plc().outbox().delete();
    factory.broker().start();
    factory.plc().start();

    factory.quiesce().isCompleteBut(deleted);
    assertThat(factory.database().number("SELECT count(*) FROM gaps WHERE last IS NULL"))
        .describedAs("gaps with unknown end")
        .isOne();
  }

  @Test
  void aPageOfTheOutboxOverwritten() {
    factory.start();
    factory.broker().stop();
    factory.awaitProduced(300);
    factory.plc().terminate();
    Set<ReadingKey> lacked = factory.plc().outbox().rows().keySet();
    assertThat(lacked).hasSizeGreaterThan(200);

    factory.plc().outbox().damagePage(5);
    factory.broker().start();
    factory.plc().start();

    assertThat(factory.plc().health()).contains("degraded", "database");
    assertThat(factory.plc().outbox().hasDamagedOneBeside()).isTrue();
    assertThat(factory.quiesce().isCompleteBut(lacked).inGaps())
        .describedAs("given up: all that only the damaged outbox had")
        .isNotEmpty()
        .isSubsetOf(lacked);
    assertThat(factory.database().number("SELECT count(*) FROM gaps WHERE last IS NULL"))
        .describedAs("gaps with unknown end")
        .isOne();
  }

  @Test
  void anOldCopyOfTheOutboxPutBack() {
    factory.start();
    factory.plc().kill();
    factory.plc().copyOfOutbox().become(factory.plc().outbox());
    factory.plc().start();
    factory.awaitStored(300);
    factory.broker().stop();
    factory.awaitProduced(300);
    factory.plc().kill();
    Losses losses = new Losses(factory);
    losses.ofOutboxBut(factory.plc(), factory.plc().copyOfOutbox());
    assertThat(losses.gone()).hasSizeGreaterThan(200);

    factory.plc().outbox().become(factory.plc().copyOfOutbox());
    factory.broker().start();
    factory.plc().start();

    factory.quiesce(losses).isCompleteBut(losses.gone());
  }

  @Test
  void outboxWithoutRoomForWhatItShouldHold() {
    factory.plc().set("OUTBOX_MAX_ROWS", "500");
    factory.start();
    Set<ReadingKey> arrived = Set.copyOf(factory.database().keys());

    factory.broker().stop();
    factory.awaitProduced(2_000);
    factory.broker().start();
    Verdict verdict = factory.quiesce();

    Set<ReadingKey> notThereYet = new HashSet<>(factory.sent().keySet());
    notThereYet.removeAll(arrived);
    verdict.isCompleteBut(notThereYet);
    assertThat(verdict.inGaps())
        .describedAs("given up, of those that the quota took")
        .hasSizeBetween(1_400, (int) factory.plc().outbox().dropped());
  }

  /** S8. */
  @Test
  void startedTwice(@TempDir Path folder) {
    factory.start();
    ComponentProcess second =
        factory.add(new ComponentProcess("plc1", factory.broker().address(), folder));
    second.set("DATA_DIR", factory.plc().outbox().file().getParent().toString());

    second.launch();

    assertThat(second.awaitEnd()).isNotZero();
    assertThat(second.log()).contains("cannot start", factory.plc().outbox().file().toString());
    factory.quiesce().isComplete();
  }
}
