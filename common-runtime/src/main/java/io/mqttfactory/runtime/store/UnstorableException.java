package io.mqttfactory.runtime.store;

/** What was to be stored is itself at fault: it cannot be, however often it is tried. */
public final class UnstorableException extends RuntimeException {

  UnstorableException(Throwable cause) {
    super(cause.getMessage(), cause);
  }
}
