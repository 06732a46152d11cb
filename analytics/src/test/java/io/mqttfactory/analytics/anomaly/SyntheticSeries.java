package io.mqttfactory.analytics.anomaly;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** Families of series as recordings show them, and what can be wrong with them. */
enum SyntheticSeries {
  WHITE(Duration.ofMinutes(5)),
  AR90(Duration.ofMinutes(5)),
  AR99(Duration.ofMinutes(1)),
  DAY(Duration.ofMinutes(5)),
  WEEK_HOURLY(Duration.ofHours(1)),
  HEAVY_TAILS(Duration.ofMinutes(5)),
  QUANTISED(Duration.ofMinutes(1)),
  DUTY_CYCLE(Duration.ofSeconds(1)),
  TREND(Duration.ofMinutes(5)),
  WALK(Duration.ofMinutes(5)),
  FAST_SENSOR(Duration.ofSeconds(1)),
  OFTEN_CONSTANT(Duration.ofSeconds(10));

  /** What is wrong from a moment on, for a while. */
  enum Fault {
    NONE,
    SPIKE,
    SHIFT_2,
    SHIFT_3,
    SHIFT_5,
    DRIFT,
    FREEZE,
    SPREAD_3
  }

  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

  final Duration step;

  SyntheticSeries(Duration step) {
    this.step = step;
  }

  Instant time(int i) {
    return START.plus(step.multipliedBy(i));
  }

  /** Values with a spread of about 1 around what the time explains. */
  double[] values(int count, long seed) {
    Random random = new Random(seed);
    double[] values = new double[count];
    double noise = 0;
    for (int i = 0; i < count; i++) {
      noise = noise(noise, random);
      values[i] = value(i, noise);
    }
    return values;
  }

  private double noise(double before, Random random) {
    double white = random.nextGaussian();
    return switch (this) {
      case AR90, WEEK_HOURLY, TREND -> 0.9 * before + Math.sqrt(1 - 0.81) * white;
      case AR99 -> 0.99 * before + Math.sqrt(1 - 0.9801) * white;
      case DAY, QUANTISED, FAST_SENSOR -> 0.6 * before + 0.8 * white;
      case HEAVY_TAILS -> white / Math.sqrt(chiSquare(random, 3) / 3);
      case WALK -> before + 0.2 * white;
      case OFTEN_CONSTANT -> random.nextInt(30) == 0 ? white : before;
      default -> white;
    };
  }

  private double value(int i, double noise) {
    double seconds = (double) i * step.toSeconds();
    double day = Math.sin(2 * Math.PI * seconds / 86_400);
    boolean isWeekend = Math.floorMod((long) (seconds / 86_400), 7) >= 5;
    return switch (this) {
      case DAY -> 50 + 5 * day + 2 * Math.sin(4 * Math.PI * seconds / 86_400) + noise;
      case WEEK_HOURLY -> 100 + (isWeekend ? 2 : 8) * day - (isWeekend ? 10 : 0) + noise;
      case QUANTISED -> Math.rint(2 * (20 + 1.5 * day + 0.4 * noise)) / 2;
      case DUTY_CYCLE -> (i % 97 < 30 ? 20 : 0) + noise;
      case TREND -> 10 + 0.004 * i + noise;
      case OFTEN_CONSTANT -> Math.rint(4 * noise) / 4;
      default -> 20 + noise;
    };
  }

  private static double chiSquare(Random random, int degrees) {
    double sum = 0;
    for (int i = 0; i < degrees; i++) {
      sum += Math.pow(random.nextGaussian(), 2);
    }
    return sum;
  }

  /** Puts a fault of a length in; what is there else stays as it is. */
  static double[] with(Fault fault, double[] clean, int start, int length, long seed) {
    Random random = new Random(seed);
    double[] values = clean.clone();
    double mean = 0;
    for (int i = start; i < start + length; i++) {
      mean += clean[i] / length;
    }
    for (int i = start; i < start + length; i++) {
      values[i] =
          switch (fault) {
            case NONE -> clean[i];
            case SPIKE -> clean[i] + (i == start ? 10 : 0);
            case SHIFT_2 -> clean[i] + 2;
            case SHIFT_3 -> clean[i] + 3;
            case SHIFT_5 -> clean[i] + 5;
            case DRIFT -> clean[i] + 6.0 * (i - start) / length;
            case FREEZE -> clean[start];
            case SPREAD_3 -> clean[i] + 3 * random.nextGaussian();
          };
    }
    return values;
  }
}
