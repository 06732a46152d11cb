package io.mqttfactory.dashboard.store;

import java.sql.SQLException;

/** The database cannot be read at present. */
public final class ChronicleException extends RuntimeException {

  ChronicleException(SQLException cause) {
    super("the database cannot be read: " + cause.getMessage(), cause);
  }
}
