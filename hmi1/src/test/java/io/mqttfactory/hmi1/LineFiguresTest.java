package io.mqttfactory.hmi1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import io.mqttfactory.hmi.live.Values;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LineFiguresTest {

  private static final Offset<Double> CLOSE = within(0.001);

  /** 420 min planned, 47 min down, 1 s per unit, 423 of 19,271 rejected. */
  private static final Map<String, Object> DAY =
      Map.of(
          "planned_production_time",
          25_200.0,
          "run_time",
          22_380.0,
          "ideal_cycle_time",
          1.0,
          "production_count",
          19_271L,
          "good_count",
          18_848L,
          "reject_count",
          423L);

  @Test
  void theOeeIsThatOfTimesAndCounts() {
    Map<String, Double> figures = LineFigures.of(read(DAY));

    assertThat(figures.get("availability")).isCloseTo(88.810, CLOSE);
    assertThat(figures.get("performance")).isCloseTo(86.108, CLOSE);
    assertThat(figures.get("quality")).isCloseTo(97.805, CLOSE);
    assertThat(figures.get("oee")).isCloseTo(74.794, CLOSE);
    assertThat(figures.get("reject_rate")).isCloseTo(2.195, CLOSE);
  }

  @Test
  void whatDividesByNothingIsNotAvailable() {
    Map<String, Double> figures =
        LineFigures.of(
            read(with(Map.of("run_time", 0.0, "production_count", 0L, "good_count", 0L))));

    assertThat(figures).containsExactly(entry("availability", 0.0));
  }

  @Test
  void withoutACountThereIsNoOee() {
    Map<String, Object> lacking = new HashMap<>(DAY);
    lacking.remove("good_count");

    assertThat(LineFigures.of(read(lacking))).containsOnlyKeys("reject_rate");
  }

  @Test
  void performanceIsNotCapped() {
    Map<String, Double> figures = LineFigures.of(read(with(Map.of("ideal_cycle_time", 2.0))));

    assertThat(figures.get("performance")).isCloseTo(172.216, CLOSE);
  }

  @Test
  void theIdealSpeedFollowsFromTheIdealCycle() {
    assertThat(LineFigures.idealSpeed(read(Map.of("ideal_cycle_time", 0.5)))).contains(120.0);
    assertThat(LineFigures.idealSpeed(read(Map.of("ideal_cycle_time", 0.0)))).isEmpty();
    assertThat(LineFigures.idealSpeed(read(Map.of()))).isEmpty();
  }

  private static Map<String, Object> with(Map<String, Object> changes) {
    Map<String, Object> changed = new HashMap<>(DAY);
    changed.putAll(changes);
    return changed;
  }

  private static Values read(Map<String, Object> byTag) {
    return new Values(Instant.EPOCH, byTag);
  }
}
