package io.mqttfactory.dashboard.kpi;

import io.mqttfactory.model.cloud.TrendDirection;
import java.util.Locale;
import java.util.Optional;

/**
 * A key figure at one moment.
 *
 * @param value null if it is not known
 * @param trend against the hour before; null if that cannot be told
 * @param target null if there is none
 * @param completeness data points received over expected, 0 to 1; null if nobody knows how many are
 *     expected
 * @param idle whether it says nothing since the line is not meant to run
 * @param mostlySimulated whether most of what it is made of was never measured
 * @param note a few words beside it, or empty
 */
public record KpiValue(
    Kpi kpi,
    Double value,
    String unit,
    TrendDirection trend,
    Double target,
    Double completeness,
    boolean idle,
    boolean mostlySimulated,
    String note) {

  /** The value for people, without unit. */
  public String text() {
    return value == null
        ? "unknown"
        : String.format(Locale.ROOT, "%." + kpi.decimals() + "f", value);
  }

  /** The value with its unit. */
  public String textWithUnit() {
    if (value == null || unit.isEmpty()) {
      return text();
    }
    return unit.equals("%") ? text() + "%" : text() + " " + unit;
  }

  /** Whether it is known and measured, has a target, and does not meet it. */
  public boolean misses() {
    return !mostlySimulated && value != null && target != null && !kpi.meets(value, target);
  }

  public Optional<Double> known() {
    return Optional.ofNullable(value);
  }
}
