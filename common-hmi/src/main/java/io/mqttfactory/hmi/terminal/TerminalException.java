package io.mqttfactory.hmi.terminal;

/** The terminal cannot be opened or drawn on. */
final class TerminalException extends RuntimeException {

  TerminalException(String message, Throwable cause) {
    super(message, cause);
  }
}
