package io.mqttfactory.historian.query;

import io.mqttfactory.model.WireTime;
import io.mqttfactory.runtime.Durations;
import io.mqttfactory.runtime.http.BadRequestException;
import io.mqttfactory.runtime.http.Request;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** From a moment up to before another one. */
public record TimeSpan(Instant from, Instant to) {

  /** What a moment may be, for messages. */
  static final String ACCEPTED =
      "an ISO 8601 time (2026-01-31T08:00:00Z), now, or how long ago (-90s, -15m, -1h, -7d)";

  /** Longer than anything is kept; what is much longer has no milliseconds that fit a long. */
  private static final Duration LONGEST_AGO = Duration.ofDays(365_000);

  /** Reads {@code from} (an hour ago by default) and {@code to} (now). */
  static TimeSpan of(Request request, Clock clock) {
    Instant now = clock.instant();
    Instant from =
        request.read("from", now.minusSeconds(3_600), ACCEPTED, text -> moment(text, now));
    Instant to = request.read("to", now, ACCEPTED, text -> moment(text, now));
    if (!from.isBefore(to)) {
      throw BadRequestException.parameter(
          "from",
          request.parameter("from").orElse("an hour ago"),
          "a time before " + WireTime.format(to) + ", which is where the span ends");
    }
    return new TimeSpan(from, to);
  }

  private static Instant moment(String text, Instant now) {
    if (text.equals("now")) {
      return now;
    }
    return text.startsWith("-") ? ago(text.substring(1), now) : WireTime.parse(text);
  }

  private static Instant ago(String text, Instant now) {
    Duration ago = Durations.parse(text);
    if (ago.compareTo(LONGEST_AGO) > 0) {
      throw new IllegalArgumentException("more than " + LONGEST_AGO.toDays() + " days ago");
    }
    return now.minus(ago);
  }

  long millis() {
    return to.toEpochMilli() - from.toEpochMilli();
  }
}
