package io.mqttfactory.hmi.terminal;

/** The HMI did not answer, or said no; the message is for the operator. */
final class HmiException extends RuntimeException {

  HmiException(String message) {
    super(message);
  }

  HmiException(String message, Throwable cause) {
    super(message, cause);
  }
}
