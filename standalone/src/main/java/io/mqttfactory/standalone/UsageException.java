package io.mqttfactory.standalone;

/** The command line cannot be understood; the message is one line. */
public final class UsageException extends RuntimeException {

  UsageException(String message) {
    super(message);
  }
}
