package io.mqttfactory.analytics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mqttfactory.aggregate.AlertLimits;
import io.mqttfactory.aggregate.PlantPast;
import io.mqttfactory.analytics.state.StateReader;
import io.mqttfactory.analytics.state.StateWriter;
import io.mqttfactory.analytics.window.WindowFigures;
import io.mqttfactory.plant.Plant;
import io.mqttfactory.plant.PlantParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Five days of the simulated plant. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // simulates the days once
class ForecastDeskTest {

  private static final Instant MONDAY = Instant.parse("2026-10-05T00:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private List<WindowFigures> windows;

  @BeforeAll
  void simulate() {
    Map<String, Duration> intervals =
        Map.of(
            "PLC1",
            Duration.ofSeconds(10),
            "PLC2",
            Duration.ofSeconds(10),
            "PLC3",
            Duration.ofSeconds(10));
    Plant plant = new Plant(PlantParameters.defaults(), 5);
    windows =
        new PlantPast(plant, AlertLimits.NONE, intervals, MINUTE)
            .aggregates(MONDAY, MONDAY.plus(Duration.ofDays(5)))
            .map(WindowFigures::of)
            .toList();
  }

  @Test
  void predictsEveryTypeAtEveryHorizon() {
    ForecastDesk desk = fold(windows, new ArrayList<>(), new ArrayList<>());

    assertThat(desk.current()).hasSize(6 * 3);
    assertThat(desk.current())
        .allSatisfy(
            prediction -> {
              assertThat(prediction.madeAt()).isEqualTo(MONDAY.plus(Duration.ofDays(5)));
              assertThat(prediction.ninetyFive().contains(prediction.value())).isTrue();
              assertThat(prediction.actual()).isNull();
            });
    assertThat(desk.scores()).hasSize(6 * 3);
  }

  @Test
  void settlesEachPredictionWhenItsTimeComesWithWhatWas() {
    List<Prediction> made = new ArrayList<>();
    List<Prediction> settled = new ArrayList<>();
    fold(windows, made, settled);

    Map<String, Prediction> byId = new HashMap<>();
    made.forEach(prediction -> byId.put(prediction.id(), prediction));
    assertThat(byId).hasSameSizeAs(made);
    assertThat(settled).isNotEmpty();
    for (Prediction one : settled) {
      assertThat(one.value()).isEqualTo(byId.remove(one.id()).value());
      assertThat(one.accuracy()).isBetween(0.0, 1.0);
    }
    Instant end = MONDAY.plus(Duration.ofDays(5));
    assertThat(byId.values()).allMatch(waiting -> waiting.targetTime().isAfter(end));
  }

  @Test
  void anHoursEnergyIsTheMeanPowerOfItsSlots() {
    List<Prediction> settled = new ArrayList<>();
    fold(windows, new ArrayList<>(), settled);

    Map<Instant, Double> power = new HashMap<>();
    actuals(settled, "power_consumption").forEach(one -> power.put(one.targetTime(), one.actual()));
    Prediction last = actuals(settled, "energy_hour").get(100);
    double sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += power.get(last.targetTime().minus(MINUTE.multipliedBy(5L * i))) / 12;
    }
    assertThat(last.actual()).isCloseTo(sum, within(1e-9));
  }

  @Test
  void aSlotOfWhichHalfIsMissingIsUnknown() {
    List<WindowFigures> holed =
        windows.stream()
            .filter(one -> Math.floorMod(one.start().getEpochSecond() / 60, 5) < 2)
            .toList();
    assertThat(fold(holed, new ArrayList<>(), new ArrayList<>()).current()).isEmpty();
  }

  @Test
  void goesOnFromWhatItSavedWithTheVerySamePredictions() {
    List<Prediction> uninterrupted = new ArrayList<>();
    fold(windows, uninterrupted, new ArrayList<>());

    List<Prediction> restarted = new ArrayList<>();
    Random random = new Random(2);
    ForecastDesk desk = new ForecastDesk(ForecastParameters.defaults());
    for (WindowFigures window : windows) {
      desk.take(window);
      restarted.addAll(desk.made());
      if (random.nextInt(500) == 0) {
        desk = reloaded(desk);
      }
    }
    assertThat(restarted).isEqualTo(uninterrupted);
  }

  private static ForecastDesk fold(
      List<WindowFigures> windows, List<Prediction> made, List<Prediction> settled) {
    ForecastDesk desk = new ForecastDesk(ForecastParameters.defaults());
    for (WindowFigures window : windows) {
      desk.take(window);
      made.addAll(desk.made());
      settled.addAll(desk.settled());
    }
    return desk;
  }

  private static List<Prediction> actuals(List<Prediction> settled, String type) {
    return settled.stream()
        .filter(one -> one.type().equals(type) && one.horizon().equals(Duration.ofMinutes(10)))
        .toList();
  }

  private static ForecastDesk reloaded(ForecastDesk saved) {
    StateWriter out = new StateWriter();
    out.put(saved);
    ForecastDesk read = new ForecastDesk(ForecastParameters.defaults());
    StateReader in = new StateReader(out.bytes());
    in.read(read);
    in.expectEnd();
    return read;
  }
}
