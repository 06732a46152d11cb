package io.mqttfactory.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqttfactory.model.Stamp;
import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.plant.LineSensors;
import io.mqttfactory.plant.Plant;
import io.mqttfactory.plant.PlantParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The simulated past, a week of which fills a dashboard that starts for the first time. */
class PlantPastTest {

  private static final Instant TUESDAY = Instant.parse("2026-11-17T00:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final long SEED = 7;

  private final Plant plant = new Plant(PlantParameters.defaults(), SEED);
  private final PlantPast past =
      new PlantPast(plant, AlertLimits.NONE, Samples.INTERVALS, Samples.TEN_SECONDS);

  @Test
  void aWeekHasNoHole() {
    Instant start = TUESDAY.plusSeconds(3);
    Window expected = Window.of(start, Samples.TEN_SECONDS).next();

    long windows = 0;
    double energyTotal = 0;
    for (Aggregate aggregate :
        (Iterable<Aggregate>) past.aggregates(start, start.plus(DAY.multipliedBy(7)))::iterator) {
      assertThat(aggregate.windowStart()).isEqualTo(expected.start());
      assertThat(aggregate.dataPoints().lineSamples()).isEqualTo(5);
      assertThat(aggregate.dataPoints().energySamples()).isBetween(3L, 4L);
      assertThat(aggregate.dataPoints().environmentSamples()).isBetween(2L, 3L);
      assertThat(aggregate.criticalAlerts()).isEmpty();
      assertThat(aggregate.energyAnalytics().energyTotal()).isGreaterThan(energyTotal);
      energyTotal = aggregate.energyAnalytics().energyTotal();
      expected = expected.next();
      windows++;
    }
    assertThat(windows).isEqualTo(7 * 8_640 - 1);
  }

  @Test
  void aDaysCountsAddUpToWhatTheCounterShowsAtItsEnd() {
    List<Aggregate> day = past.aggregates(TUESDAY, TUESDAY.plus(DAY)).toList();

    Instant last = TUESDAY.plus(DAY).minusSeconds(2);
    long counted = LineSensors.read(plant.at(last), Stamp.unnumbered(last, "PLC1")).goodCount();
    assertThat(counted).isPositive();
    assertThat(day.stream().mapToLong(window -> window.productionAnalytics().goodCount()).sum())
        .isEqualTo(counted);
  }

  @Test
  void theMeterShowsWhatThePlantTookAcrossMondayToo() {
    Instant sunday = TUESDAY.minus(DAY.multipliedBy(2));
    List<Aggregate> days = past.aggregates(sunday, sunday.plus(DAY.multipliedBy(2))).toList();

    double first = days.get(0).energyAnalytics().energyTotal();
    double last = days.get(days.size() - 1).energyAnalytics().energyTotal();
    Instant firstRead = sunday.plusSeconds(9);
    Instant lastRead = sunday.plus(DAY.multipliedBy(2)).minusSeconds(3);
    assertThat(last - first).isCloseTo(plant.energyBetween(firstRead, lastRead), within());
  }

  @Test
  void refusesAnIntervalThatThePlantCannotStep() {
    Map<String, Duration> intervals =
        Map.of(
            "PLC1", Duration.ofMillis(500), "PLC2", Duration.ZERO, "PLC3", Duration.ofSeconds(4));

    assertThatThrownBy(() -> new PlantPast(plant, AlertLimits.NONE, intervals, Samples.TEN_SECONDS))
        .hasMessageContaining("PLC1 held PT0.5S, expected whole seconds");
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(0.01);
  }
}
