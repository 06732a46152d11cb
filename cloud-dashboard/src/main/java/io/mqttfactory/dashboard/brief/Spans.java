package io.mqttfactory.dashboard.brief;

import java.time.Duration;

/** Spans of time for people. */
public final class Spans {

  private Spans() {}

  /** For example {@code 40 s}, {@code 12 min}, {@code 3 h 5 min}. */
  public static String inWords(Duration span) {
    if (span.toMinutes() < 1) {
      return span.toSeconds() + " s";
    }
    if (span.toHours() < 1) {
      return span.toMinutes() + " min";
    }
    int minutes = span.toMinutesPart();
    return span.toHours() + " h" + (minutes == 0 ? "" : " " + minutes + " min");
  }
}
