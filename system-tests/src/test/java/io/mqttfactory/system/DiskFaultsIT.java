package io.mqttfactory.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.system.harness.Factory;
import io.mqttfactory.system.harness.NeedsMosquitto;
import io.mqttfactory.system.harness.NeedsMounts;
import io.mqttfactory.system.harness.SmallDisk;
import java.time.Duration;
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
    assertThat(factory.database().number("SELECT count(*) FROM pragma_integrity_check"))
        .describedAs("what the check says: ok, on one line")
        .isOne();
  }

  @Test
  void fullUnderAnOutbox() {
    SmallDisk disk = factory.diskOf(factory.plc(), 64);
    factory.plc("plc2");
    factory.start();

    disk.fill();
    factory.broker().stop();
    await("PLC1 says that it cannot commit")
        .atMost(Duration.ofSeconds(60))
        .until(() -> factory.plc().health().contains("storage"));
    factory.broker().start();
    factory.awaitProduced(500);
    disk.free();
    await("PLC1 commits again")
        .atMost(Duration.ofSeconds(60))
        .until(() -> !factory.plc().health().contains("storage"));

    factory.quiesce().isComplete();
  }
}
