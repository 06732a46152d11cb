package io.mqttfactory.analytics.web;

import io.mqttfactory.model.WireTime;
import io.mqttfactory.runtime.http.BadRequestException;
import io.mqttfactory.runtime.http.Request;
import java.time.Instant;

/**
 * What time a request asks for, by its parameters {@code from} and {@code to}.
 *
 * @param from first moment
 * @param to first moment after it
 */
record Period(Instant from, Instant to) {

  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String EXPECTED = "an ISO 8601 time from 1970 to 2199";

  /** Whether the request asks for a time at all. */
  static boolean isAskedBy(Request request) {
    return request.parameter(FROM).isPresent() || request.parameter(TO).isPresent();
  }

  /**
   * @param usual stands in for what is not said
   * @throws BadRequestException if a time is none, or the period has no length
   */
  static Period of(Request request, Period usual) {
    Instant from = request.read(FROM, usual.from, EXPECTED, WireTime::parse);
    Instant to = request.read(TO, usual.to, EXPECTED, WireTime::parse);
    if (!from.isBefore(to)) {
      throw BadRequestException.parameter(
          FROM, WireTime.format(from), "a time before to, which is " + WireTime.format(to));
    }
    return new Period(from, to);
  }
}
