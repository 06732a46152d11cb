package io.mqttfactory.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.system.harness.Factory;
import io.mqttfactory.system.harness.NeedsMosquitto;
import io.mqttfactory.system.harness.NeedsMounts;
import io.mqttfactory.system.harness.SmallDisk;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A full disk delays readings, or keeps them from being made, and loses none. */
@NeedsMosquitto
@NeedsMounts
class DiskFaultsIT {

  @RegisterExtension final Factory factory = new Factory();

  @Test
  void fullUnderTheHistorian() {
    SmallDisk disk = factory.diskOfHistorian(64);
    factory.start();

    disk.fill();
    factory.awaitProduced(1_500);
    assertThat(factory.database().rows()).isLessThan(factory.produced() - 1_000);
    disk.free();

    factory.quiesce().isComplete();
    assertThat(
            factory
                .database()
                .number(
                    "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"))
        .describedAs("findings of the check")
        .isZero();
  }

  /** S8. The PLC also starts anew meanwhile: it answers from what it holds. */
  @Test
  void fullUnderAnOutbox() {
    SmallDisk disk = factory.diskOf(factory.plc(), 64);
    factory.plc("plc2");
    factory.start();
    factory.historian().kill();
    factory.awaitProduced(500);

    disk.fill();
    awaitTrouble();
    Set<ReadingKey> held = factory.plc().outbox().rows().keySet();
    factory.awaitProduced(500);
    assertThat(factory.plc().outbox().rows().keySet())
        .describedAs("a full disk takes nothing")
        .isEqualTo(held)
        .hasSizeGreaterThan(100);

    factory.plc().kill();
    factory.plc().start();
    awaitTrouble();
    await("neither disk nor memory takes readings")
        .atMost(Duration.ofSeconds(60))
        .until(() -> factory.plc().metric("plc_readings_skipped_total").orElse(0) > 0);
    assertThat(factory.plc().metric("delivery_committed_total").orElse(0))
        .describedAs("committed since the start on the full disk")
        .isZero();
    assertThat(factory.plc().outbox().rows().keySet()).isEqualTo(held);

    disk.free();
    await("PLC1 commits again")
        .atMost(Duration.ofSeconds(60))
        .until(() -> !factory.plc().health().contains("storage"));
    factory.historian().start();

    factory.quiesce().isComplete();
  }

  private void awaitTrouble() {
    await("PLC1 says that it cannot commit")
        .atMost(Duration.ofSeconds(60))
        .until(() -> factory.plc().health().contains("storage"));
  }
}
