package io.mqttfactory.hmi.terminal;

/** An argument or a variable that means nothing to the command; the message says which. */
final class WrongArgumentException extends RuntimeException {

  WrongArgumentException(String message) {
    super(message);
  }
}
