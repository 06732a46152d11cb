package io.mqttfactory.system;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.model.cloud.AlertType;
import io.mqttfactory.system.harness.CloudReader.Arrival;
import io.mqttfactory.system.harness.Factory;
import io.mqttfactory.system.harness.NeedsMosquitto;
import io.mqttfactory.system.harness.PlantTime;
import io.mqttfactory.testing.FlakyProxy;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the bridge says of windows is what was measured in them. */
@NeedsMosquitto
class BridgeIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration AROUND = Duration.ofMinutes(3);
  private static final Instant END_OF_SUMMER_TIME = Instant.parse("2026-10-25T01:00:00Z");

  @RegisterExtension final Factory factory = new Factory();

  @Test
  void anHourOfThePlant() {
    factory.runIn(PlantTime.fasterBy(100));
    factory.start();

    factory.cloud().awaitWindows(360);

    // A window lasts a tenth of a second here, so on a busy machine there are some in which nobody
    // spoke.
    assertThat(factory.quiesceWindows().isExact().windows())
        .describedAs("windows with readings, of 360")
        .isGreaterThan(240);
  }

  @Test
  void anHourThatTheWallClockShowsTwice() {
    factory.runIn(PlantTime.startingAt(END_OF_SUMMER_TIME.minusSeconds(1_800), 60));
    factory.cloud().bridge().set("TZ", "Europe/Berlin");
    factory.start();

    factory.cloud().awaitWindowOf(END_OF_SUMMER_TIME.plus(AROUND));

    factory.quiesceWindows().isExact();
    assertThat(windowsPerMinute(END_OF_SUMMER_TIME.minus(AROUND), END_OF_SUMMER_TIME.plus(AROUND)))
        .hasSize(2 * (int) AROUND.toMinutes())
        .allSatisfy((minute, windows) -> assertThat(windows).isEqualTo(6));
  }

  private Map<Instant, Long> windowsPerMinute(Instant from, Instant to) {
    return factory.cloud().reader().kept().subMap(from, to).keySet().stream()
        .collect(groupingBy(start -> start.truncatedTo(ChronoUnit.MINUTES), counting()));
  }

  @Test
  void aSilentPlcIsToldAndItsLateReadingsMakeRevisions() {
    FlakyProxy network = factory.networkOf(factory.plc("plc2"));
    PlantTime time = PlantTime.fasterBy(30);
    factory.runIn(time);
    factory.start();
    factory.cloud().awaitWindows(6);

    network.cut();
    Instant silent = time.now().plus(factory.cloud().bridge().period());
    Aggregate without =
        await()
            .atMost(PATIENCE)
            .until(() -> windowWithoutEnergy(silent), Optional::isPresent)
            .orElseThrow();
    network.pass();

    factory.quiesceWindows().isExact();
    assertThat(without.criticalAlerts()).anyMatch(alert -> alert.type() == AlertType.DATA);
    assertThat(without.environmentAnalytics()).isNotNull();
    Aggregate revised = factory.cloud().reader().kept().get(without.windowStart());
    assertThat(revised.revision()).isPositive();
    assertThat(revised.energyAnalytics()).isNotNull();
  }

  private Optional<Aggregate> windowWithoutEnergy(Instant since) {
    return factory.cloud().reader().arrivals().stream()
        .map(Arrival::aggregate)
        .filter(aggregate -> aggregate.dataPoints().environmentSamples() > 0)
        .filter(aggregate -> aggregate.energyAnalytics() == null)
        .filter(aggregate -> aggregate.windowStart().isAfter(since))
        .findFirst();
  }
}
