package io.mqttfactory.plant;

import static io.mqttfactory.plant.Plants.MONDAY;
import static io.mqttfactory.plant.Plants.fault;
import static io.mqttfactory.plant.Plants.healthy;
import static io.mqttfactory.plant.Plants.published;
import static io.mqttfactory.plant.Plants.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A fault changes what it should touch and nothing else, of all that the PLCs publish. */
class FaultScopeTest {

  private static final Duration LENGTH = Duration.ofHours(2);

  private static final Set<String> CURRENTS =
      Set.of("PLC2.current_l1", "PLC2.current_l2", "PLC2.current_l3", "PLC2.power_factor");

  private static final Set<String> LOAD =
      union(
          CURRENTS,
          Set.of(
              "PLC2.power_consumption",
              "PLC2.energy_total",
              "PLC2.efficiency",
              "PLC2.demand_peak"));

  private static final Set<String> DUST =
      Set.of("PLC3.air_quality_index", "PLC3.air_quality_status", "PLC3.pm2_5", "PLC3.pm10");

  private final Plant usual = healthy();
  private final Instant start =
      Plants.steadyRunAfter(MONDAY.plus(Duration.ofHours(30)), usual).plusSeconds(1);

  static Stream<Arguments> narrowFaults() {
    return Stream.of(
        Arguments.of(FaultKind.SENSOR_FROZEN, Set.of("PLC1.temperature")),
        Arguments.of(FaultKind.SENSOR_OFFSET, Set.of("PLC3.temperature")),
        Arguments.of(FaultKind.POWER_FACTOR_DROP, CURRENTS),
        Arguments.of(FaultKind.DUST, DUST),
        Arguments.of(
            FaultKind.BEARING_WEAR, union(LOAD, Set.of("PLC1.temperature", "PLC1.vibration"))),
        Arguments.of(
            FaultKind.TOOL_WEAR,
            union(LOAD, Set.of("PLC1.quality_rate", "PLC1.good_count", "PLC1.reject_count"))),
        Arguments.of(
            FaultKind.VENTILATION_FAILURE,
            union(
                union(LOAD, DUST),
                Set.of(
                    "PLC1.temperature",
                    "PLC3.temperature",
                    "PLC3.humidity",
                    "PLC3.co2_level",
                    "PLC3.noise_level",
                    "PLC3.comfort_index"))));
  }

  @ParameterizedTest
  @MethodSource("narrowFaults")
  void changesExactlyWhatItTouches(FaultKind kind, Set<String> touched) {
    assertThat(changedBy(kind, 1)).isEqualTo(new TreeSet<>(touched));
    assertThat(touched).containsAll(changedBy(kind, 0.5));
  }

  @Test
  void aJamTouchesNeitherGridNorWeatherNorPlan() {
    assertThat(changedBy(FaultKind.JAM, 1))
        .contains("PLC1.line_speed", "PLC1.state", "PLC1.status", "PLC1.run_time")
        .contains("PLC1.production_count", "PLC1.vibration", "PLC2.power_consumption")
        .doesNotContain("PLC1.alarm", "PLC1.planned_production_time", "PLC1.ideal_cycle_time")
        .doesNotContain("PLC2.voltage_l1", "PLC2.frequency", "PLC2.grid_status")
        .doesNotContain("PLC3.co2_level", "PLC3.light_level", "PLC3.air_pressure")
        .doesNotContain("PLC3.wind_speed", "PLC3.uv_index");
  }

  @Test
  void aSagTouchesNeitherFrequencyNorStatesNorWeather() {
    assertThat(changedBy(FaultKind.VOLTAGE_SAG, 1))
        .contains("PLC2.voltage_l1", "PLC2.voltage_l2", "PLC2.voltage_l3", "PLC2.grid_status")
        .contains("PLC2.current_l1", "PLC1.line_speed", "PLC1.production_count")
        .doesNotContain("PLC1.alarm", "PLC1.state", "PLC1.status", "PLC1.run_time")
        .doesNotContain("PLC2.frequency", "PLC3.co2_level", "PLC3.light_level")
        .doesNotContain("PLC3.wind_speed", "PLC3.uv_index");
  }

  /** Names of the tags that differ from the healthy plant's at some moment of the fault. */
  private Set<String> changedBy(FaultKind kind, double intensity) {
    Plant faulty = with(fault(kind, intensity, start, LENGTH));
    Set<String> changed = new TreeSet<>();
    for (int second = 0; second < LENGTH.toSeconds(); second += 31) {
      Map<String, Object> healthy = published(usual.at(start.plusSeconds(second)));
      published(faulty.at(start.plusSeconds(second)))
          .forEach(
              (tag, value) -> {
                if (!value.equals(healthy.get(tag))) {
                  changed.add(tag);
                }
              });
    }
    return changed;
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }
}
