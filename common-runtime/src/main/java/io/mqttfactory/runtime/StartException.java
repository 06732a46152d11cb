package io.mqttfactory.runtime;

/**
 * A component cannot start for a reason that its user can mend. The message says what was found and
 * what was expected, and is all that the user gets to see: no stack trace.
 */
public class StartException extends RuntimeException {

  public StartException(String message) {
    super(message);
  }

  public StartException(String message, Throwable cause) {
    super(message, cause);
  }
}
