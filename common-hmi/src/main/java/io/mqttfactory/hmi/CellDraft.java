package io.mqttfactory.hmi;

import io.mqttfactory.hmi.view.Cell;
import io.mqttfactory.hmi.view.Quality;
import io.mqttfactory.model.AlarmPriority;

/** A cell while it is made: a value, to which a gauge, a target and a note may be added. */
public final class CellDraft {

  private final String tag;
  private final String label;
  private final Double value;
  private final String text;
  private final String unit;
  private final Quality quality;
  private final AlarmPriority alarm;
  private Double min;
  private Double max;
  private Double target;
  private String note = "";

  CellDraft(
      String tag,
      String label,
      Double value,
      String text,
      String unit,
      Quality quality,
      AlarmPriority alarm) {
    this.tag = tag;
    this.label = label;
    this.value = value;
    this.text = text;
    this.unit = unit;
    this.quality = quality;
    this.alarm = alarm;
  }

  public CellDraft gauge(double from, double to) {
    min = from;
    max = to;
    return this;
  }

  /**
   * @param value null if there is none
   */
  public CellDraft target(Double value) {
    target = value;
    return this;
  }

  public CellDraft note(String words) {
    note = words;
    return this;
  }

  public Cell done() {
    return new Cell(tag, label, value, text, unit, min, max, target, quality, alarm, note);
  }
}
