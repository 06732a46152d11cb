package io.mqttfactory.hmi.terminal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and spans for people. */
final class Times {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

  private Times() {}

  /** The time of the day; of another day than that of {@code now} the date too, without seconds. */
  static String at(Instant time, Instant now, ZoneId zone) {
    if (time == null) {
      return "";
    }
    boolean isToday = time.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    return (isToday ? CLOCK : DAY).format(time.atZone(zone));
  }

  static String clock(Instant time, ZoneId zone) {
    return CLOCK.format(time.atZone(zone));
  }

  /** {@code 4 s}, {@code 12 min}, {@code 3 h}, {@code 2 d}. */
  static String span(Duration span) {
    long seconds = Math.max(0, span.toSeconds());
    if (seconds < 100) {
      return seconds + " s";
    }
    if (seconds < 100 * 60) {
      return seconds / 60 + " min";
    }
    return seconds < 100 * 3600 ? seconds / 3600 + " h" : seconds / 86_400 + " d";
  }
}
