package io.mqttfactory.benchmarks.truth;

import static io.mqttfactory.model.FaultKind.BEARING_WEAR;
import static io.mqttfactory.model.FaultKind.DUST;
import static io.mqttfactory.model.FaultKind.JAM;
import static io.mqttfactory.model.FaultKind.POWER_FACTOR_DROP;
import static io.mqttfactory.model.FaultKind.SENSOR_FROZEN;
import static io.mqttfactory.model.FaultKind.SENSOR_OFFSET;
import static io.mqttfactory.model.FaultKind.TOOL_WEAR;
import static io.mqttfactory.model.FaultKind.VENTILATION_FAILURE;
import static io.mqttfactory.model.FaultKind.VOLTAGE_SAG;

import io.mqttfactory.model.FaultKind;
import java.util.Map;
import java.util.Set;

/**
 * Which matter of insights names which kind of fault. An insight of a matter that does not name the
 * fault, but is made true by it, is neither a find nor false.
 */
public final class Matters {

  private static final Map<FaultKind, String> NAMED =
      Map.of(
          BEARING_WEAR, "bearing",
          TOOL_WEAR, "tool",
          JAM, "line_jam",
          SENSOR_FROZEN, "bearing_sensor",
          SENSOR_OFFSET, "hall_thermometer",
          VOLTAGE_SAG, "supply_voltage",
          POWER_FACTOR_DROP, "power_factor",
          VENTILATION_FAILURE, "ventilation",
          DUST, "dust");

  /** Energy is truly wasted, or air not exchanged; a wrong cause is none of these. */
  private static final Map<FaultKind, Set<String>> AFFECTED =
      Map.of(
          BEARING_WEAR, Set.of("energy_use"),
          TOOL_WEAR, Set.of("energy_use"),
          JAM, Set.of("energy_use"),
          VOLTAGE_SAG, Set.of("energy_use"),
          VENTILATION_FAILURE, Set.of("air_filter"));

  private Matters() {}

  /** Whether an insight of that matter tells of a fault of that kind. */
  public static boolean names(String matter, FaultKind kind) {
    return NAMED.get(kind).equals(matter);
  }

  /** Whether a fault of that kind makes an insight of that matter true. */
  public static boolean explains(String matter, FaultKind kind) {
    return names(matter, kind) || AFFECTED.getOrDefault(kind, Set.of()).contains(matter);
  }
}
