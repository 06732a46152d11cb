package io.mqttfactory.hmi.alarm;

import io.mqttfactory.hmi.view.AlarmView;
import io.mqttfactory.hmi.view.JournalEntry;
import java.time.Duration;
import java.util.List;

/** What an operator can ask of the alarms of one area, and do to them. Thread-safe. */
public interface AlarmCommands {

  /** What became of an operator's command. */
  enum Answer {
    DONE,
    /** There is no such alarm. */
    UNKNOWN,
    /** The alarm is in no state in which that can be done. */
    NOT_NOW
  }

  /**
   * @param by who does it, for the journal
   */
  Answer acknowledge(String alarm, String by);

  /**
   * @param time at most 24 hours
   */
  Answer shelve(String alarm, String by, Duration time);

  Answer unshelve(String alarm, String by);

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
