package io.mqttfactory.analytics.window;

/** What the line did in a window, as its PackML states or else its statuses say. */
public enum Mode {
  /** It produced all the time. */
  RUNNING,
  /** It produced for a part of the window. */
  MIXED,
  /** It was held by an internal cause: a short stop, a jam. */
  HELD,
  /** It was starved or blocked. */
  SUSPENDED,
  /** It stood as planned, or was on its way into or out of that: a changeover. */
  STOPPED,
  MAINTENANCE,
  /** It has tripped and is not cleared yet. */
  TRIPPED,
  /** Nobody knows. */
  UNKNOWN
}
