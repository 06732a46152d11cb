package io.mqttfactory.historian.store;

/** An entry of a batch cannot be stored, however often it is tried. */
public final class UnstorableException extends RuntimeException {

  UnstorableException(Throwable cause) {
    super(cause.getMessage(), cause);
  }
}
