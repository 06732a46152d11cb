package io.mqttfactory.hmi.alarm;

/**
 * What an alarm's message says: the newest value that is reason to raise it, and afterwards the
 * last one that was, so that nobody reads "1.2 above 2.8", nor "2.7 above 2.8" within the deadband.
 * Not thread-safe.
 */
final class AlarmText {

  private final AlarmDefinition definition;

  /** What was compared last, and what was last reason to raise the alarm. */
  private Object value;

  private Object alarmingValue;

  /** Of an occurrence that is over, or of one from before a restart. */
  private String oldMessage = "";

  AlarmText(AlarmDefinition definition) {
    this.definition = definition;
  }

  void restore(AlarmMemory memory) {
    value = memory.value();
    oldMessage = memory.message();
  }

  void take(Finding finding) {
    value = finding.value();
    if (finding.alarming()) {
      alarmingValue = value;
    }
  }

  /** To be called before the alarm is raised or ends: what it says now stays. */
  void keep(boolean active) {
    oldMessage = message(active);
  }

  String message(boolean active) {
    boolean isNews = active && (alarmingValue != null || oldMessage.isEmpty());
    return isNews ? definition.message().fill(alarmingValue, definition.setpoint()) : oldMessage;
  }

  /** What was compared last; null if it is no number. */
  Double number() {
    return value instanceof Double number ? number : null;
  }
}
