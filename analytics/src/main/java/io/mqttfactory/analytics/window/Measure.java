package io.mqttfactory.analytics.window;

import io.mqttfactory.model.WireNamed;

/** A figure of a window that is reasoned about. */
public enum Measure implements WireNamed {
  POWER("power_consumption", "kW"),
  POWER_FACTOR("power_factor", ""),
  EFFICIENCY("efficiency", "%"),
  FREQUENCY("frequency", "Hz"),
  VOLTAGE_UNBALANCE("voltage_unbalance", "%"),
  CURRENT_UNBALANCE("current_unbalance", "%"),
  /** Share of the readings with a normal grid. */
  GRID_STABILITY("grid_stability", "%"),
  /** What the meter showed last. */
  ENERGY_TOTAL("energy_total", "kWh"),
  HALL_TEMPERATURE("temperature", "°C"),
  HUMIDITY("humidity", "%"),
  CO2("co2_level", "ppm"),
  AIR_QUALITY("air_quality_index", ""),
  COMFORT("comfort_index", ""),
  NOISE("noise_level", "dB(A)"),
  PM25("pm2_5", "µg/m³"),
  PM10("pm10", "µg/m³"),
  LINE_SPEED("line_speed", "units/min"),
  QUALITY_RATE("quality_rate", "%"),
  BEARING_TEMPERATURE("bearing_temperature", "°C"),
  PRESSURE("pressure", "bar"),
  VIBRATION("vibration", "mm/s"),
  /** Counts are the window's. */
  GOOD_COUNT("good_count", "units"),
  REJECT_COUNT("reject_count", "units");

  private final String wireName;
  private final String unit;

  Measure(String wireName, String unit) {
    this.wireName = wireName;
    this.unit = unit;
  }

  @Override
  public String wireName() {
    return wireName;
  }

  /** Empty for shares and indices. */
  public String unit() {
    return unit;
  }

  /** For people: {@code power consumption}. */
  public String words() {
    return wireName.replace('_', ' ');
  }
}
