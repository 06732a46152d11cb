package io.mqttfactory.analytics.watch;

import io.mqttfactory.model.WireNamed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an anomaly or an insight can be about. Anomalies of the same matter support each other, and
 * of each matter at most one insight stands.
 */
public enum Matter implements WireNamed {
  BEARING(
      "maintenance",
      "production",
      0.9,
      "The drive's bearing wears",
      "Check lubrication and alignment; plan the bearing's replacement for the next maintenance."),
  TOOL(
      "maintenance",
      "production",
      0.7,
      "The tool wears",
      "Check the tool's edges and change it at the next changeover."),
  LINE_JAM(
      "anomaly",
      "production",
      0.8,
      "The line jams",
      "Stop the line, clear the station that holds it, and look for what got stuck."),
  BEARING_SENSOR(
      "anomaly",
      "data",
      0.6,
      "The bearing temperature's sensor is stuck",
      "Check the sensor and its cable; do not trust the bearing temperature until then."),
  HALL_THERMOMETER(
      "anomaly",
      "data",
      0.4,
      "The hall's thermometer is off",
      "Compare it with a second thermometer, then calibrate or replace it."),
  SUPPLY_VOLTAGE(
      "anomaly",
      "energy",
      0.8,
      "The supply voltage is low",
      "Ask the grid's operator; take off loads that can wait until the voltage is back."),
  POWER_FACTOR(
      "anomaly",
      "energy",
      0.6,
      "The power-factor correction fails",
      "Check the capacitor bank: fuses, contactors, controller."),
  ENERGY_USE(
      "efficiency",
      "energy",
      0.5,
      "The line uses more energy per unit",
      "Look for friction, leaks of compressed air and what runs without need."),
  VENTILATION(
      "anomaly",
      "environment",
      0.8,
      "The hall's ventilation fails",
      "Check fans, drives and dampers; open the gates, and send people out if CO2 goes on rising."),
  DUST(
      "anomaly",
      "environment",
      0.7,
      "Dust is set free in the hall",
      "Find and seal its source, check the extraction; masks until the air is clear."),
  AIR_FILTER(
      "maintenance",
      "environment",
      0.5,
      "The air filters clog",
      "Change the filters of the ventilation at the next maintenance."),
  /** What no other matter explains. */
  COMBINATION(
      "anomaly",
      "production",
      0.4,
      "The plant's figures do not go together as they did",
      "Compare them with those of a usual day, and look for what was changed.");

  private final String type;
  private final String category;
  private final double severity;
  private final String words;
  private final String recommendation;

  Matter(String type, String category, double severity, String words, String recommendation) {
    this.type = type;
    this.category = category;
    this.severity = severity;
    this.words = words;
    this.recommendation = recommendation;
  }

  /** The matter of that wire name, for example {@code power_factor}. */
  public static Optional<Matter> ofWireName(String wireName) {
    return Arrays.stream(values()).filter(matter -> matter.wireName().equals(wireName)).findFirst();
  }

  /** The matter of a part of {@link io.mqttfactory.analytics.wear.WearOutlook}. */
  public static Optional<Matter> ofPart(String part) {
    if (part.startsWith("bearing")) {
      return Optional.of(BEARING);
    }
    return part.startsWith("power_factor") ? Optional.of(POWER_FACTOR) : ofWireName(part);
  }

  /**
   * Other matters that bring this one with them: while one of those is known, this one is no news.
   */
  public List<Matter> causes() {
    return switch (this) {
      case DUST, AIR_FILTER -> List.of(VENTILATION);
      case HALL_THERMOMETER -> List.of(VENTILATION, BEARING_SENSOR);
      case ENERGY_USE -> List.of(BEARING, TOOL, SUPPLY_VOLTAGE, VENTILATION, LINE_JAM);
      case BEARING -> List.of(HALL_THERMOMETER, BEARING_SENSOR);
      case COMBINATION -> Arrays.stream(values()).filter(matter -> matter != COMBINATION).toList();
      default -> List.of();
    };
  }

  @Override
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As an insight has it: {@code anomaly}, {@code maintenance} or {@code efficiency}. */
  public String type() {
    return type;
  }

  /** {@code energy}, {@code environment}, {@code production} or {@code data}. */
  public String category() {
    return category;
  }

  /** How grave it is at its worst, 0..1. */
  public double severity() {
    return severity;
  }

  /** For people, without a full stop. */
  public String words() {
    return words;
  }

  /** What an engineer should do. */
  public String recommendation() {
    return recommendation;
  }
}
