package io.mqttfactory.runtime.mqtt;

/** A message could not be published because there is no connection, or it was lost meanwhile. */
public final class NotConnectedException extends RuntimeException {

  public NotConnectedException(String message) {
    super(message);
  }
}
