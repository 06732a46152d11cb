package io.mqttfactory.hmi.alarm;

import java.time.Duration;

/** What an operator can ask of the alarms of one area, and do to them. Thread-safe. */
public interface AlarmCommands extends AlarmHistory {

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
}
