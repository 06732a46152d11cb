package io.mqttfactory.historian.query;

/** The database could not be read. */
public final class HistoryException extends RuntimeException {

  HistoryException(Throwable cause) {
    super("the database could not be read: " + cause.getMessage(), cause);
  }
}
