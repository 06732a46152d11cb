package io.mqttfactory.hmi;

import io.mqttfactory.hmi.view.Cell;
import io.mqttfactory.hmi.view.Quality;
import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.cloud.TrendDirection;
import java.util.Locale;

/**
 * A cell while it is made: a value, to which a gauge, a target, a note and more may be added.
 * {@link Cells} drafts those of a reading; what comes from elsewhere is drafted here. Not
 * thread-safe.
 */
public final class CellDraft {

  private static final String NOBODY_KNOWS = "unknown";

  private final String tag;
  private final String label;
  private final Double value;
  private final String text;
  private final String unit;
  private final Quality quality;
  private AlarmPriority alarm;
  private Double min;
  private Double max;
  private Double target;
  private String note = "";
  private TrendDirection trend;
  private Double completeness;

  private CellDraft(
      String tag, String label, Double value, String text, String unit, Quality quality) {
    this.tag = tag;
    this.label = label;
    this.value = value;
    this.text = text == null ? NOBODY_KNOWS : text;
    this.unit = unit;
    this.quality = text == null ? Quality.UNKNOWN : quality;
  }

  /**
   * A number, with so many decimals.
   *
   * @param unit empty if there is none
   * @param value null if nobody knows it: then it is unknown, whatever its quality
   */
  public static CellDraft number(
      String tag, String label, String unit, int decimals, Double value, Quality quality) {
    String text = value == null ? null : String.format(Locale.ROOT, "%." + decimals + "f", value);
    return new CellDraft(tag, label, value, text, unit, quality);
  }

  /**
   * A text. Underscores, which only programs need, become blanks.
   *
   * @param text null if nobody knows it: then it is unknown, whatever its quality
   */
  public static CellDraft text(String tag, String label, String text, Quality quality) {
    String shown = text == null ? null : text.replace('_', ' ');
    return new CellDraft(tag, label, null, shown, "", quality);
  }

  /**
   * @param priority of the most urgent alarm about it; null if there is none
   */
  public CellDraft alarm(AlarmPriority priority) {
    alarm = priority;
    return this;
  }

  public CellDraft gauge(double from, double to) {
    min = from;
    max = to;
    return this;
  }

  /**
   * @param aim null if there is none
   */
  public CellDraft target(Double aim) {
    target = aim;
    return this;
  }

  public CellDraft note(String words) {
    note = words;
    return this;
  }

  /**
   * @param direction where it is going; null if that is not told
   */
  public CellDraft trend(TrendDirection direction) {
    trend = direction;
    return this;
  }

  /**
   * @param share of the data that was there, 0 to 1; null if not known
   */
  public CellDraft completeness(Double share) {
    completeness = share;
    return this;
  }

  public Cell done() {
    return new Cell(
        tag, label, value, text, unit, min, max, target, quality, alarm, note, trend, completeness);
  }
}
