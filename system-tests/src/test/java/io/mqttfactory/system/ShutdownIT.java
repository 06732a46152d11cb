package io.mqttfactory.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.system.harness.ComponentProcess;
import io.mqttfactory.system.harness.Factory;
import io.mqttfactory.system.harness.MqttProbe;
import io.mqttfactory.system.harness.NeedsMosquitto;
import io.mqttfactory.system.harness.NeedsMounts;
import io.mqttfactory.system.harness.SmallDisk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** SIGTERM under load: every component ends soon, and says that it is gone if it can. */
@NeedsMosquitto
@Isolated("its bounds are for a machine that does nothing else")
class ShutdownIT {

  private static final int EXIT_CODE_OF_TERM = 143;
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Map<String, String> NAMES =
      Map.of("historian", "Historian", "plc1", "PLC1", "plc2", "PLC2", "plc3", "PLC3");

  @RegisterExtension final Factory factory = new Factory();

  @Test
  void withTheBrokerUpEverybodySaysGoodbye() throws MqttException {
    startAll();

    all().forEach(ShutdownIT::endsSoon);

    try (MqttProbe watcher = new MqttProbe(factory.broker().address())) {
      NAMES.values().forEach(name -> watcher.awaitWord("status/" + name, "offline"));
    }
    startAgain();
    factory.quiesce().isComplete();
  }

  @Test
  void withTheBrokerDownNobodyHangs() {
    startAll();
    factory.broker().stop();
    factory.awaitProduced(200);

    all().forEach(ShutdownIT::endsSoon);

    factory.broker().start();
    startAgain();
    factory.quiesce().isComplete();
  }

  @Test
  void withTheBrokerFrozenNobodyHangs() {
    startAll();
    factory.broker().freeze();
    factory.awaitProduced(200);

    all().forEach(ShutdownIT::endsSoon);

    factory.broker().thaw();
    startAgain();
    factory.quiesce().isComplete();
  }

  @Test
  @NeedsMounts
  void withTheBrokerFrozenAndDisksFullNobodyHangs() {
    List<SmallDisk> disks =
        List.of(factory.diskOfHistorian(64), factory.diskOf(factory.plc("plc1"), 64));
    startAll();
    disks.forEach(SmallDisk::fill);
    factory.broker().freeze();
    factory.awaitProduced(200);

    all().forEach(ShutdownIT::endsSoon);

    disks.forEach(SmallDisk::free);
    factory.broker().thaw();
    startAgain();
    factory.quiesce().isComplete();
  }

  private void startAll() {
    List.of("plc1", "plc2", "plc3").forEach(factory::plc);
    factory.start();
  }

  private void startAgain() {
    all().forEach(ComponentProcess::start);
  }

  private Stream<ComponentProcess> all() {
    return Stream.concat(Stream.of(factory.historian()), factory.plcs().stream());
  }

  private static void endsSoon(ComponentProcess component) {
    long began = System.nanoTime();
    assertThat(component.terminate()).describedAs("exit code").isEqualTo(EXIT_CODE_OF_TERM);
    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .describedAs("%s ends", component)
        .isLessThan(SOON);
  }
}
