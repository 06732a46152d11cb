package io.mqttfactory.hmi;

import io.mqttfactory.hmi.live.Values;
import io.mqttfactory.hmi.view.AlarmView;
import io.mqttfactory.hmi.view.Quality;
import io.mqttfactory.model.AlarmPriority;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the cells of one moment: values, how far they can be believed, and their alarms. */
public final class Cells {

  private static final String UNKNOWN = "unknown";

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
    Optional<Double> value = values.number(tag);
    String text =
        value
            .map(number -> String.format(Locale.ROOT, "%." + decimals + "f", number))
            .orElse(UNKNOWN);
    return new CellDraft(
        tag, label, value.orElse(null), text, unit, quality(value.isPresent()), priority(tag));
  }

  /** A text. Underscores, which only programs need, become blanks. */
  public CellDraft text(String tag, String label) {
    Optional<String> value = values.text(tag);
    String text = value.map(held -> held.replace('_', ' ')).orElse(UNKNOWN);
    return new CellDraft(tag, label, null, text, "", quality(value.isPresent()), priority(tag));
  }

  private Quality quality(boolean known) {
    if (!known) {
      return Quality.UNKNOWN;
    }
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
