package io.mqttfactory.plant;

/** What the week's plan wants of the line at a moment. */
enum Plan {
  PRODUCTION,
  /** The line is converted to another product: planned production time, and lost to it. */
  CHANGEOVER,
  /** Outside planned production time. */
  MAINTENANCE
}
