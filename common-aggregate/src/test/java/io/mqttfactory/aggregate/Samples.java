package io.mqttfactory.aggregate;

import io.mqttfactory.model.EnergyReading;
import io.mqttfactory.model.EnvironmentReading;
import io.mqttfactory.model.GridStatus;
import io.mqttfactory.model.LineReading;
import io.mqttfactory.model.LineStatus;
import io.mqttfactory.model.PackMlState;
import io.mqttfactory.model.Phases;
import io.mqttfactory.model.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Readings that several tests share. Times are seconds in the window that begins at {@link #T}. */
final class Samples {

  static final Duration TEN_SECONDS = Duration.ofSeconds(10);
  static final Instant T = Instant.parse("2024-01-15T10:30:00Z");
  static final Window WINDOW = Window.of(T, TEN_SECONDS);
  static final Map<String, Duration> INTERVALS =
      Map.of(
          "PLC1", Duration.ofSeconds(2),
          "PLC2", Duration.ofSeconds(3),
          "PLC3", Duration.ofSeconds(4));

  private Samples() {}

  static EnergyReading energy(double second, Double power, GridStatus grid) {
    return new EnergyReading(
        stamp("PLC2", second),
        power,
        new Phases(402.1, 399.8, 401.3),
        new Phases(416.5, 415.2, 416.6),
        0.867,
        50.02,
        12_847.3 + second,
        grid,
        86.7,
        274.1);
  }

  static EnergyReading power(double second, double power) {
    return energy(second, power, GridStatus.NORMAL);
  }

  static EnvironmentReading noise(double second, Double level) {
    return new EnvironmentReading(
        stamp("PLC3", second),
        23.2,
        47.8,
        456.2,
        new EnvironmentReading.AirQuality(28.5, null),
        level,
        87.2,
        1_013.0,
        500.0,
        new EnvironmentReading.Particulates(8.1, 14.2),
        null,
        0.0);
  }

  /** A line that has run since midnight, making a unit per second; every hundredth is bad. */
  static LineReading line(double second, LineStatus status, long good, long rejects, double run) {
    return new LineReading(
        stamp("PLC1", second),
        good + rejects,
        105.2,
        26.8,
        1.25,
        0.45,
        98.7,
        false,
        status,
        good,
        rejects,
        PackMlState.EXECUTE,
        run,
        run,
        0.5);
  }

  static LineReading running(double second, long good) {
    return line(second, LineStatus.RUNNING, good, 0, good);
  }

  /** Of a publisher that knows only what the topic always had. */
  static LineReading foreignLine(double second, Long production) {
    return new LineReading(
        Stamp.unnumbered(at(second), "PLC1"),
        production,
        105.2,
        26.8,
        1.25,
        0.45,
        98.7,
        false,
        LineStatus.RUNNING,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  static WindowReadings ofEnergy(EnergyReading... readings) {
    return new WindowReadings(WINDOW, List.of(readings), List.of(), List.of(), Optional.empty());
  }

  static WindowReadings ofEnvironment(EnvironmentReading... readings) {
    return new WindowReadings(WINDOW, List.of(), List.of(readings), List.of(), Optional.empty());
  }

  static WindowReadings ofLine(LineReading before, LineReading... readings) {
    return new WindowReadings(
        WINDOW, List.of(), List.of(), List.of(readings), Optional.ofNullable(before));
  }

  static Instant at(double second) {
    return T.plusMillis(Math.round(second * 1_000));
  }

  private static Stamp stamp(String source, double second) {
    return Stamp.of(at(second), source, "e1", Math.round(1_000 + second * 10));
  }
}
