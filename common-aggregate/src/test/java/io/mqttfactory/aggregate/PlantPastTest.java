package io.mqttfactory.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.mqttfactory.model.Stamp;
import io.mqttfactory.model.cloud.Aggregate;
import io.mqttfactory.model.cloud.DataPoints;
import io.mqttfactory.plant.LineSensors;
import io.mqttfactory.plant.Plant;
import io.mqttfactory.plant.PlantParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
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
    List<Aggregate> wrong = new ArrayList<>();
    Iterator<Aggregate> week = past.aggregates(start, start.plus(DAY.multipliedBy(7))).iterator();
    double energyTotal = 0;
    while (week.hasNext()) {
      Aggregate aggregate = week.next();
      double total = aggregate.energyAnalytics().energyTotal();
      boolean follows = aggregate.windowStart().equals(expected.start()) && total >= energyTotal;
      if (!follows || !isWhole(aggregate)) {
        wrong.add(aggregate);
      }
      energyTotal = total;
      expected = expected.next();
      windows++;
    }
    assertThat(wrong).isEmpty();
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
    Instant sunday = TUESDAY.minus(DAY).minusSeconds(3_600);
    List<Aggregate> hours = past.aggregates(sunday, sunday.plusSeconds(7_200)).toList();

    double first = hours.get(0).energyAnalytics().energyTotal();
    double last = hours.get(hours.size() - 1).energyAnalytics().energyTotal();
    assertThat(last - first)
        .isPositive()
        .isCloseTo(
            plant.energyBetween(sunday.plusSeconds(9), sunday.plusSeconds(7_200 - 3)),
            within(0.01));
  }

  @Test
  void refusesAnIntervalThatThePlantCannotStep() {
    Map<String, Duration> intervals =
        Map.of(
            "PLC1", Duration.ofMillis(500), "PLC2", Duration.ZERO, "PLC3", Duration.ofSeconds(4));

    assertThatThrownBy(() -> new PlantPast(plant, AlertLimits.NONE, intervals, Samples.TEN_SECONDS))
        .hasMessageContaining("PLC1 held PT0.5S, expected whole seconds");
  }

  private static boolean isWhole(Aggregate aggregate) {
    DataPoints points = aggregate.dataPoints();
    return points.lineSamples() == 5
        && points.energySamples() >= 3
        && points.environmentSamples() >= 2
        && aggregate.criticalAlerts().isEmpty();
  }
}
