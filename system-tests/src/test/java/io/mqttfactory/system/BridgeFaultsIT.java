package io.mqttfactory.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.system.harness.BridgeProcess;
import io.mqttfactory.system.harness.Factory;
import io.mqttfactory.system.harness.NeedsMosquitto;
import io.mqttfactory.system.harness.PlantTime;
import io.mqttfactory.system.harness.WindowVerdict;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Whatever happens to the bridge while PLCs and readers go on. Repeatable by {@code -Dbridge.seed}.
 */
@NeedsMosquitto
class BridgeFaultsIT {

  @RegisterExtension final Factory factory = new Factory();

  @Test
  void killedThirtyTimesAtRandom() {
    long seed = Long.getLong("bridge.seed", 5);
    System.out.println("the bridge is killed at random: -Dbridge.seed=" + seed);
    Random random = new Random(seed);
    factory.runIn(PlantTime.fasterBy(60));
    factory.start();
    BridgeProcess bridge = factory.cloud().bridge();

    for (int kill = 0; kill < 30; kill++) {
      if (random.nextBoolean()) {
        bridge.awaitReady();
      }
      factory.awaitProduced(1 + random.nextInt(100));
      bridge.kill();
      bridge.launch();
    }

    factory.quiesceWindows().isExact();
  }

  @Test
  void databaseDeleted() {
    PlantTime time = PlantTime.fasterBy(60);
    factory.runIn(time);
    factory.start();
    BridgeProcess bridge = factory.cloud().bridge();
    factory.cloud().awaitWindows(120);
    Instant settled = time.now();
    factory.cloud().awaitWindowOf(settled.plusSeconds(60));
    factory.awaitWindowsBefore(settled);

    bridge.kill();
    Map<Instant, Aggregate> before = factory.cloud().reader().kept();
    factory.awaitProduced(200);
    bridge.database().delete();
    bridge.start();
    Instant back = time.now();
    factory.cloud().awaitWindowOf(back);

    WindowVerdict verdict = factory.quiesceWindows();
    Map<Instant, Aggregate> after = factory.cloud().reader().kept();
    before.forEach(
        (start, aggregate) ->
            assertThat(after.get(start))
                .describedAs("a window from before, unless readings were added to it")
                .satisfiesAnyOf(
                    now -> assertThat(now).isEqualTo(aggregate),
                    now -> assertThat(now.replaces(aggregate)).isTrue()));
    assertThat(factory.database().keys())
        .describedAs("what went with the database is declared")
        .anyMatch(bridge::hasGivenUp);
    Set<Instant> incomplete = new TreeSet<>(verdict.wrong().keySet());
    incomplete.addAll(verdict.missing());
    assertThat(incomplete)
        .describedAs("only windows that were open")
        .allMatch(start -> !start.isBefore(settled) && start.isBefore(back));
  }
}
