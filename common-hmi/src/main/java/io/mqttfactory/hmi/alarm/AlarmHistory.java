package io.mqttfactory.hmi.alarm;

import io.mqttfactory.hmi.view.AlarmView;
import io.mqttfactory.hmi.view.JournalEntry;
import java.util.List;

/** How the alarms of one area stand, and what became of them. Thread-safe. */
public interface AlarmHistory {

  /** All, in the order of {@link io.mqttfactory.hmi.view.HmiState#alarms()}. */
  List<AlarmView> alarms();

  /**
   * Transitions, the newest first.
   *
   * @param alarm only of this one; empty for all
   * @param before only with smaller numbers; {@link Long#MAX_VALUE} for all
   */
  List<JournalEntry> journal(String alarm, long before, int limit);
}
