package io.mqttfactory.hmi.alarm;

import io.mqttfactory.hmi.view.JournalEntry;
import io.mqttfactory.model.AlarmState;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/** Tells the log what happened to alarms, as one operator would tell another. */
final class AlarmStory {

  private AlarmStory() {}

  static void tell(Logger log, JournalEntry entry) {
    String verb = verb(entry.from(), entry.to());
    String by = entry.by().isEmpty() ? "" : " by=" + entry.by();
    String message = entry.message().isEmpty() ? "" : ": " + entry.message();
    log.atLevel(level(entry))
        .log(
            "alarm {} {} ({}) occurrence={}{}{}",
            entry.alarm(),
            verb,
            entry.priority().wireName(),
            entry.occurrence(),
            by,
            message);
  }

  /** What design does with an alarm that nobody has seen is no story. */
  private static Level level(JournalEntry entry) {
    boolean isSeen = entry.from().isAnnunciated() || entry.to().isAnnunciated();
    if (entry.to() == AlarmState.UNACKNOWLEDGED) {
      return Level.WARN;
    }
    boolean isDesign = entry.from() == AlarmState.SUPPRESSED || entry.to() == AlarmState.SUPPRESSED;
    return isDesign && !isSeen ? Level.DEBUG : Level.INFO;
  }

  private static String verb(AlarmState from, AlarmState to) {
    return switch (to) {
      case UNACKNOWLEDGED -> from == AlarmState.SHELVED ? "is back and unacknowledged" : "raised";
      case ACKNOWLEDGED -> "acknowledged";
      case RETURNED_UNACKNOWLEDGED -> "returned unacknowledged";
      case SHELVED -> "shelved";
      case SUPPRESSED -> "suppressed by design";
      case OUT_OF_SERVICE -> "out of service";
      case NORMAL -> toNormal(from);
    };
  }

  private static String toNormal(AlarmState from) {
    return switch (from) {
      case RETURNED_UNACKNOWLEDGED -> "acknowledged and normal";
      case SHELVED -> "unshelved and normal";
      case SUPPRESSED -> "no longer suppressed";
      case OUT_OF_SERVICE -> "in service again";
      default -> "returned to normal";
    };
  }
}
