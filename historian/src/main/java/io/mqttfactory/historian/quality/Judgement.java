package io.mqttfactory.historian.quality;

/**
 * When a figure is fine. The limits are those of this factory: a PLC publishes every few seconds,
 * and what is older than an operator's patience is late.
 */
final class Judgement {

  /** As many intervals without a reading as the HMIs wait before they call a source silent. */
  private static final double SILENT_INTERVALS = 3;

  private static final double DEAD_INTERVALS = 15;
  private static final double MOST_OF_THE_RATE = 0.8;
  private static final double ONE_IN_A_MINUTE = 1 / 60.0;
  private static final double LATE_SECONDS = 1;
  private static final double VERY_LATE_SECONDS = 10;

  private Judgement() {}

  /**
   * @param age of the newest reading in seconds; null if there is none
   * @param interval between two readings in seconds
   */
  static Level freshness(Double age, double interval) {
    if (age == null) {
      return Level.WATCH;
    }
    return byLimits(age, SILENT_INTERVALS * interval, DEAD_INTERVALS * interval);
  }

  /**
   * More than usual is fine: what was missed is being sent again. One message less in a minute is
   * fine too: of a slow source it may have come just before, or be just about to come.
   *
   * @param perSecond over the last minute
   */
  static Level rate(double perSecond, double interval) {
    if (perSecond + ONE_IN_A_MINUTE >= MOST_OF_THE_RATE / interval) {
      return Level.FINE;
    }
    return perSecond == 0 ? Level.BAD : Level.WATCH;
  }

  static Level latency(Double seconds) {
    return seconds == null ? Level.NEUTRAL : byLimits(seconds, LATE_SECONDS, VERY_LATE_SECONDS);
  }

  /** For what should never happen and does no harm that cannot be mended. */
  static Level none(long count) {
    return count == 0 ? Level.FINE : Level.WATCH;
  }

  /** For what is lost. */
  static Level noneLost(long count) {
    return count == 0 ? Level.FINE : Level.BAD;
  }

  /** A queue may fill for a moment, but not to the brim. */
  static Level filling(long waiting, long room) {
    return byLimits(waiting, room / 4.0, room / 1.25);
  }

  private static Level byLimits(double value, double fine, double tolerable) {
    if (value <= fine) {
      return Level.FINE;
    }
    return value <= tolerable ? Level.WATCH : Level.BAD;
  }
}
