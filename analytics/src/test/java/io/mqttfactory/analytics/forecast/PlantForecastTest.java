package io.mqttfactory.analytics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mqttfactory.aggregate.AlertLimits;
import io.mqttfactory.aggregate.PlantPast;
import io.mqttfactory.analytics.window.WindowFigures;
import io.mqttfactory.plant.Plant;
import io.mqttfactory.plant.PlantParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is issued for the simulated plant in two weeks, after a week to learn from. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // simulates the weeks once
class PlantForecastTest {

  private static final Instant MONDAY = Instant.parse("2026-10-05T00:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private final Map<String, Map<Instant, Double>> actuals = new HashMap<>();
  private final Map<String, Scoreboard> boards = new TreeMap<>();

  @BeforeAll
  void forecastThreeWeeks() {
    Duration interval = Duration.ofSeconds(20);
    Map<String, Duration> intervals = Map.of("PLC1", interval, "PLC2", interval, "PLC3", interval);
    ForecastDesk desk = new ForecastDesk(ForecastParameters.defaults());
    new PlantPast(
            new Plant(PlantParameters.defaults(), 5),
            AlertLimits.NONE,
            intervals,
            Duration.ofMinutes(1))
        .aggregates(MONDAY, MONDAY.plus(WEEK.multipliedBy(3)))
        .map(WindowFigures::of)
        .forEach(
            window -> {
              desk.take(window);
              desk.made();
              desk.settled().forEach(this::note);
            });
  }

  private void note(Prediction settled) {
    String key = key(settled.type(), settled.horizon());
    Map<Instant, Double> known = actuals.computeIfAbsent(key, unknown -> new HashMap<>());
    known.put(settled.targetTime(), settled.actual());
    Double last = known.get(settled.madeAt());
    Double yesterday = known.get(settled.targetTime().minus(DAY));
    if (last != null && yesterday != null && !settled.madeAt().isBefore(MONDAY.plus(WEEK))) {
      Forecast said =
          new Forecast(
              settled.value(),
              settled.fifty(),
              settled.eighty(),
              settled.ninetyFive(),
              settled.method(),
              last,
              yesterday);
      boards
          .computeIfAbsent(key, unknown -> new Scoreboard())
          .add(new Outcome(said, settled.actual()));
    }
  }

  @Test
  void isBetterThanBothNaiveForecasts() {
    for (String type : List.of("power_consumption", "temperature", "co2_level", "energy_hour")) {
      assertThat(ratio(type, HOUR)).as(type).isLessThan(1);
      assertThat(ratio(type, DAY)).as(type).isLessThan(1);
    }
    assertThat(ratio("energy_day", HOUR)).isLessThan(0.7);
    assertThat(ratio("energy_day", DAY)).isLessThan(0.7);
    assertThat(ratio("peak_demand", HOUR)).isLessThan(1);
  }

  @Test
  void isHardlyWorseThanTheBetterNaiveForecastWhereThatIsHardToBeat() {
    assertThat(ratio("peak_demand", DAY)).isLessThan(1.05);
    boards.keySet().forEach(key -> assertThat(ratio(key)).as(key).isLessThan(1.05));
  }

  @Test
  void itsIntervalsHoldWhatTheyPromise() {
    boards.forEach(
        (key, board) -> {
          double room = key.endsWith(key("", DAY)) ? 0.10 : 0.03;
          ForecastScore score = board.score(key, DAY, "");
          assertThat(score.coverage50()).as(key).isCloseTo(0.50, within(room));
          assertThat(score.coverage80()).as(key).isCloseTo(0.80, within(room));
          assertThat(score.coverage95()).as(key).isCloseTo(0.95, within(room));
        });
  }

  private double ratio(String type, Duration horizon) {
    return ratio(key(type, horizon));
  }

  private double ratio(String key) {
    ForecastScore score = boards.get(key).score(key, DAY, "");
    return score.mae() / Math.min(score.maeLastValue(), score.maeYesterday());
  }

  private static String key(String type, Duration horizon) {
    return type + " " + horizon;
  }
}
