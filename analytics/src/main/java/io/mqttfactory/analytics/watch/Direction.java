package io.mqttfactory.analytics.watch;

/** On which side of the usual a value is of interest. */
enum Direction {
  UP,
  DOWN,
  BOTH
}
