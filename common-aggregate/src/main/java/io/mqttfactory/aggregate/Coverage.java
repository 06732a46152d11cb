package io.mqttfactory.aggregate;

import io.mqttfactory.model.AlarmPriority;
import io.mqttfactory.model.ReadingType;
import io.mqttfactory.model.cloud.AlertType;
import io.mqttfactory.model.cloud.CriticalAlert;
import io.mqttfactory.model.cloud.DataPoints;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many readings a window has of how many it should have, and the alerts that follow: a source
 * that should have published and did not is silent, one of which less than half arrived is thin.
 */
final class Coverage {

  private static final double HALF = 0.5;

  private final WindowReadings readings;
  private final Map<String, Duration> publishIntervals;

  Coverage(WindowReadings readings, Map<String, Duration> publishIntervals) {
    this.readings = readings;
    this.publishIntervals = publishIntervals;
  }

  DataPoints dataPoints() {
    return new DataPoints(
        readings.energy().size(),
        readings.environment().size(),
        readings.line().size(),
        expected(ReadingType.ENERGY),
        expected(ReadingType.ENVIRONMENT),
        expected(ReadingType.LINE));
  }

  Stream<CriticalAlert> alerts() {
    return Stream.of(
            alert(ReadingType.ENERGY, readings.energy().size()),
            alert(ReadingType.ENVIRONMENT, readings.environment().size()),
            alert(ReadingType.LINE, readings.line().size()))
        .flatMap(Optional::stream);
  }

  /** Null if nobody knows how often the source publishes. */
  private Double expected(ReadingType<?> type) {
    Duration interval = publishIntervals.get(type.source());
    return interval == null
        ? null
        : Rounding.ONE.of((double) readings.window().length().toMillis() / interval.toMillis());
  }

  private Optional<CriticalAlert> alert(ReadingType<?> type, int samples) {
    Double expected = expected(type);
    // One that publishes less often than once per window may rightly be absent from one.
    boolean mustSpeak = expected == null || expected >= 1;
    if (samples == 0 && mustSpeak) {
      return Optional.of(
          data(AlarmPriority.HIGH, type.source() + " is silent: no reading on " + type.topic()));
    }
    if (expected != null && mustSpeak && samples < HALF * expected) {
      return Optional.of(
          data(
              AlarmPriority.MEDIUM,
              "Only " + samples + " of " + whole(expected) + " readings of " + type.source()));
    }
    return Optional.empty();
  }

  private static CriticalAlert data(AlarmPriority severity, String message) {
    return new CriticalAlert(AlertType.DATA, severity, message);
  }

  private static String whole(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
