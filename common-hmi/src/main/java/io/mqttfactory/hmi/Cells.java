package io.mqttfactory.hmi;

import io.mqttfactory.hmi.live.Values;
import io.mqttfactory.hmi.view.AlarmView;
import io.mqttfactory.hmi.view.Quality;
import io.mqttfactory.model.AlarmPriority;
import java.util.Comparator;
import java.util.List;

/** Makes the cells of one moment: values, how far they can be believed, and their alarms. */
public final class Cells {

  private final Values values;
  private final boolean stale;
  private final List<AlarmView> alarms;

  /**
   * @param stale whether the source of the values is silent
   * @param alarms all of the area
   */
  public Cells(Values values, boolean stale, List<AlarmView> alarms) {
    this.values = values;
    this.stale = stale;
    this.alarms = alarms;
  }

  public Values values() {
    return values;
  }

  /** A number, with so many decimals. */
  public CellDraft number(String tag, String label, String unit, int decimals) {
    Double value = values.number(tag).orElse(null);
    return CellDraft.number(tag, label, unit, decimals, value, quality()).alarm(priority(tag));
  }

  /** A text. Underscores, which only programs need, become blanks. */
  public CellDraft text(String tag, String label) {
    String value = values.text(tag).orElse(null);
    return CellDraft.text(tag, label, value, quality()).alarm(priority(tag));
  }

  private Quality quality() {
    return stale ? Quality.STALE : Quality.GOOD;
  }

  private AlarmPriority priority(String tag) {
    return alarms.stream()
        .filter(alarm -> alarm.tag().equals(tag))
        .map(AlarmView::snapshot)
        .filter(alarm -> alarm.state().isAnnunciated())
        .map(alarm -> alarm.priority())
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
