package io.mqttfactory.historian.store;

import java.sql.SQLException;

/** The storage does not work at present, and nothing was changed; worth another try. */
public final class StorageException extends RuntimeException {

  private static final int PRIMARY_CODE = 0xff;

  private StorageException(String message, Throwable cause) {
    super(message, cause);
  }

  static StorageException of(SQLException failure) {
    return new StorageException(explain(failure) + " (" + failure.getMessage() + ")", failure);
  }

  /** Whether the fault lies with the storage, not with what was to be stored. */
  static boolean isCauseOf(SQLException failure) {
    return explain(failure) != null;
  }

  /** SQLite's primary result codes that speak of the disk, the file or its other users. */
  private static String explain(SQLException failure) {
    return switch (failure.getErrorCode() & PRIMARY_CODE) {
      case 5, 6, 15 -> "another program holds the database";
      case 7 -> "the memory is full";
      case 8 -> "the database cannot be written";
      case 10 -> "the disk does not work";
      case 11, 26 -> "the database is damaged";
      case 13 -> "the disk is full";
      case 14 -> "the database cannot be opened";
      default -> null;
    };
  }
}
