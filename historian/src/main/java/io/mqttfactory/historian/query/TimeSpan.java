package io.mqttfactory.historian.query;

import io.mqttfactory.model.WireTime;
import io.mqttfactory.runtime.Durations;
import io.mqttfactory.runtime.http.BadRequestException;
import io.mqttfactory.runtime.http.Request;
import java.time.Clock;
import java.time.Instant;

/** From a moment up to before another one. */
public record TimeSpan(Instant from, Instant to) {

  /** What a moment may be, for messages. */
  static final String ACCEPTED =
      "an ISO 8601 time (2026-01-31T08:00:00Z), now, or how long ago (-90s, -15m, -1h, -7d)";

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
    return text.startsWith("-")
        ? now.minus(Durations.parse(text.substring(1)))
        : WireTime.parse(text);
  }

  long millis() {
    return to.toEpochMilli() - from.toEpochMilli();
  }
}
