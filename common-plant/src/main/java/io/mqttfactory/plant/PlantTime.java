package io.mqttfactory.plant;

/** The plant's clock arithmetic on whole seconds since 1970, all in UTC. */
final class PlantTime {

  static final int MINUTE = 60;
  static final int QUARTER = 15 * MINUTE;
  static final int HOUR = 60 * MINUTE;
  static final int DAY = 24 * HOUR;
  static final int WEEK = 7 * DAY;

  /** 1970-01-05 was the first Monday. */
  private static final long FIRST_MONDAY = 4 * DAY;

  private PlantTime() {}

  /** Monday 00:00 of that second's week. */
  static long mondayOf(long second) {
    return second - Math.floorMod(second - FIRST_MONDAY, WEEK);
  }

  /** 0 for Monday to 6 for Sunday. */
  static int dayOfWeek(long second) {
    return Math.floorMod(second - FIRST_MONDAY, WEEK) / DAY;
  }

  static int secondOfDay(long second) {
    return Math.floorMod(second, DAY);
  }

  static double hourOfDay(long second) {
    return secondOfDay(second) / (double) HOUR;
  }

  /** How much of the solar year has passed, from 0 on 1 January to 1. */
  static double shareOfYear(long second) {
    double years = second / (365.2425 * DAY);
    return years - Math.floor(years);
  }
}
