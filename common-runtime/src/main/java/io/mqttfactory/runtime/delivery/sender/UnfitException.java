package io.mqttfactory.runtime.delivery.sender;

/** Consumers would refuse what was to be sent, however often it is tried; nothing was committed. */
public final class UnfitException extends RuntimeException {

  UnfitException(String topic, String reason) {
    super("consumers of " + topic + " would refuse it: " + reason);
  }
}
