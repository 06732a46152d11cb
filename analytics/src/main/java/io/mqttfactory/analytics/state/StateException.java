package io.mqttfactory.analytics.state;

/** State that cannot be read: it was cut off, or written by something else. */
public final class StateException extends RuntimeException {

  public StateException(String message, Throwable cause) {
    super(message, cause);
  }

  public StateException(String message) {
    super(message);
  }
}
