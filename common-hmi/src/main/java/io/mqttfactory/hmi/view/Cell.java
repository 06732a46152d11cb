package io.mqttfactory.hmi.view;

import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.cloud.TrendDirection;

/**
 * One value on a face.
 *
 * @param tag which one; unique within an HMI
 * @param label for people
 * @param value null if it is unknown or no number
 * @param text the value for people, without unit, for example {@code 105.2}, {@code running}, or
 *     {@code unknown}
 * @param unit empty if there is none
 * @param min the low end of its gauge; null if it is not shown on one
 * @param max the high end of its gauge; null with min
 * @param target what it should be, or null
 * @param quality whether the value can be believed
 * @param alarm the highest priority of an annunciated alarm about it; null while there is none
 * @param note a few words beside it, for example {@code ISO zone B}; empty if there are none
 * @param trend where it is going; null if that is not told
 * @param completeness how much of the data that it should rest on was there, 0 to 1; null if that
 *     is not known or makes no sense
 */
public record Cell(
    String tag,
    String label,
    Double value,
    String text,
    String unit,
    Double min,
    Double max,
    Double target,
    Quality quality,
    AlarmPriority alarm,
    String note,
    TrendDirection trend,
    Double completeness) {

  /** One of which trend and completeness are not told. */
  public Cell(
      String tag,
      String label,
      Double value,
      String text,
      String unit,
      Double min,
      Double max,
      Double target,
      Quality quality,
      AlarmPriority alarm,
      String note) {
    this(tag, label, value, text, unit, min, max, target, quality, alarm, note, null, null);
  }
}
