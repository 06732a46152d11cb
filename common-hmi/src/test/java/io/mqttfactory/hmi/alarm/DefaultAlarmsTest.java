package io.mqttfactory.hmi.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqttfactory.model.AlarmState;
import io.mqttfactory.model.EnergyReading;
import io.mqttfactory.model.Fault;
import io.mqttfactory.model.FaultKind;
import io.mqttfactory.model.LineReading;
import io.mqttfactory.model.Reading;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.Stamp;
import io.mqttfactory.model.Tag;
import io.mqttfactory.plant.EnergySensors;
import io.mqttfactory.plant.LineSensors;
import io.mqttfactory.plant.Plant;
import io.mqttfactory.plant.PlantParameters;
import io.mqttfactory.plant.PlantSnapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The alarms that come with the plant: quiet while it is well, and heard when it is not. */
class DefaultAlarmsTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
  private static final Path CONFIG = Path.of("..", "config");

  private final PlantParameters parameters = PlantParameters.defaults();

  @ParameterizedTest(name = "from {0} on, seed {1}")
  @CsvSource({"2026-03-02, 1", "2026-07-20, 7"})
  void aHealthyWeekHasNoOtherAlarmsThanItHasIncidents(LocalDate monday, long seed) {
    Instant start = monday.atStartOfDay(ZoneOffset.UTC).toInstant();

    Map<String, Integer> raised = raises(seed, List.of(), start, Duration.ofDays(7));

    assertThat(raised.keySet()).containsOnly("line_alarm", "grid_abnormal");
    assertThat(raised).containsEntry("line_alarm", parameters.line().tripsPerWeek());
    assertThat(raised.get("grid_abnormal"))
        .isLessThanOrEqualTo(2 * (int) parameters.grid().eventsPerWeek());
  }

  @ParameterizedTest(name = "{0} at {1} raises {2}")
  @CsvSource({
    "BEARING_WEAR, 0.7, vibration_high",
    "BEARING_WEAR, 0.7, bearing_temperature_high",
    "BEARING_WEAR, 1.0, vibration_high_high",
    "TOOL_WEAR, 0.7, quality_rate_low",
    "JAM, 0.7, line_held",
    "VOLTAGE_SAG, 0.7, grid_abnormal",
    "POWER_FACTOR_DROP, 0.7, power_factor_low"
  })
  void aFaultIsHeard(FaultKind kind, double intensity, String alarm) {
    Instant start = MONDAY.plus(Duration.ofHours(30));
    Duration length = Duration.ofHours(8);
    Fault fault = new Fault(kind, "test", intensity, start, length);

    Map<String, Integer> raised = raises(1, List.of(fault), start, length);

    assertThat(raised).containsKey(alarm);
  }

  /** How often each alarm was raised while both HMIs watched the plant. */
  private Map<String, Integer> raises(
      long seed, List<Fault> faults, Instant start, Duration length) {
    AlarmEngine line = engine("line1", AlarmTags.of(ReadingType.LINE));
    AlarmEngine energy = engine("energy", energyTags());
    Plant plant = new Plant(parameters, seed);
    plant.replaceFaults(faults);
    Map<String, Integer> raised = new TreeMap<>();
    for (long second = 0; second < length.toSeconds(); second++) {
      Instant now = start.plusSeconds(second);
      if (second % 2 == 0) {
        count(raised, line.observe("PLC1", now, lineValues(plant.at(now))));
      }
      if (second % 3 == 0) {
        count(raised, energy.observe("PLC2", now, energyValues(plant.at(now))));
      }
    }
    return raised;
  }

  private static AlarmEngine engine(String area, AlarmTags tags) {
    Path file = CONFIG.resolve("alarms-" + area + ".json");
    AlarmDefinitions definitions = AlarmDefinitions.read(file, area, tags);
    return new AlarmEngine(definitions.area(), definitions.alarms(), MONDAY);
  }

  private static AlarmTags energyTags() {
    return AlarmTags.of(ReadingType.ENERGY)
        .withNumber("PLC2", "voltage_unbalance", "%")
        .withNumber("PLC2", "current_unbalance", "%");
  }

  private static void count(Map<String, Integer> raised, List<Transition> transitions) {
    transitions.stream()
        .filter(transition -> transition.to() == AlarmState.UNACKNOWLEDGED)
        .forEach(transition -> raised.merge(transition.alarm(), 1, Integer::sum));
  }

  private static Map<String, Object> lineValues(PlantSnapshot plant) {
    LineReading reading = LineSensors.read(plant, Stamp.unnumbered(plant.time(), "PLC1"));
    return values(ReadingType.LINE, reading);
  }

  private static Map<String, Object> energyValues(PlantSnapshot plant) {
    EnergyReading reading = EnergySensors.read(plant, Stamp.unnumbered(plant.time(), "PLC2"), 0);
    Map<String, Object> values = values(ReadingType.ENERGY, reading);
    values.put("voltage_unbalance", reading.voltages().unbalance().orElseThrow());
    values.put("current_unbalance", reading.currents().unbalance().orElseThrow());
    return values;
  }

  private static <R extends Reading> Map<String, Object> values(ReadingType<R> type, R reading) {
    Map<String, Object> values = new HashMap<>();
    for (Tag<R> tag : type.tags()) {
      values.put(tag.name(), tag.valueIn(reading));
    }
    return values;
  }
}
