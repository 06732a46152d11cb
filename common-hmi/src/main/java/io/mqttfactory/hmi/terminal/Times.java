package io.mqttfactory.hmi.terminal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Times and spans for people; by hand, for formatters take a while until they are loaded. */
final class Times {

  private Times() {}

  /** The time of the day; of another day than that of {@code now} the date too, without seconds. */
  static String at(Instant time, Instant now, ZoneId zone) {
    if (time == null) {
      return "";
    }
    ZonedDateTime there = time.atZone(zone);
    boolean isToday = there.toLocalDate().equals(now.atZone(zone).toLocalDate());
    String day = two(there.getMonthValue()) + "-" + two(there.getDayOfMonth());
    String minute = two(there.getHour()) + ":" + two(there.getMinute());
    return isToday ? minute + ":" + two(there.getSecond()) : day + " " + minute;
  }

  static String clock(Instant time, ZoneId zone) {
    return at(time, time, zone);
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : "" + number;
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
