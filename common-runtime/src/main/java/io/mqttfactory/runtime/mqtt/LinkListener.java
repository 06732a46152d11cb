package io.mqttfactory.runtime.mqtt;

/** Hears of connects and losses of one link, on the link's thread. */
public interface LinkListener {

  /**
   * Fires after each connect, when the subscriptions have been granted.
   *
   * @param sessionPresent whether the broker still had the session, with what was queued in it
   */
  default void onConnected(boolean sessionPresent) {}

  /** Fires after a connection is lost. */
  default void onConnectionLost() {}

  /** Fires before the link disconnects in order; what is published now still goes out. */
  default void onClosing() {}
}
