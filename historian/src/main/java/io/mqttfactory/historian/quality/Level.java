package io.mqttfactory.historian.quality;

/** Whether a figure is as it should be. */
enum Level {
  /** There is no figure, or it has no good and bad. */
  NEUTRAL,
  /** As it should be. */
  FINE,
  /** Somebody should look at it when there is time. */
  WATCH,
  /** Something does not work. */
  BAD
}
