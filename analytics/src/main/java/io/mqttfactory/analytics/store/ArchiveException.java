package io.mqttfactory.analytics.store;

import java.sql.SQLException;

/** The database cannot be read at present. */
public final class ArchiveException extends RuntimeException {

  ArchiveException(SQLException cause) {
    super("the database cannot be read: " + cause.getMessage(), cause);
  }
}
