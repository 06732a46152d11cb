package io.mqttfactory.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be made to go wrong in the plant; the wire name is the topic's last level. */
public enum FaultKind implements WireNamed {
  /** A bearing of the line's drive wears: vibration and bearing temperature climb. */
  BEARING_WEAR,
  /** The tool is blunt: more rejects, a little more power. */
  TOOL_WEAR,
  /** The line jams: it is held, again and again while the fault lasts. */
  JAM,
  /** The sensor of the bearing temperature repeats its last value. */
  SENSOR_FROZEN,
  /** The sensor of the hall temperature reads too high. */
  SENSOR_OFFSET,
  /** The grid's voltage is low: the currents rise, the line slows. */
  VOLTAGE_SAG,
  /** The power-factor correction fails: more current for the same power. */
  POWER_FACTOR_DROP,
  /** The ventilation fails: CO2, dust and temperature rise. */
  VENTILATION_FAILURE,
  /** Dust is set free in the hall: particulates and the air quality index rise. */
  DUST;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  /** The kind of that wire name, for example {@code bearing_wear}. */
  public static Optional<FaultKind> ofWireName(String wireName) {
    return Arrays.stream(values()).filter(kind -> kind.wireName.equals(wireName)).findFirst();
  }

  @Override
  @JsonValue
  public String wireName() {
    return wireName;
  }
}
