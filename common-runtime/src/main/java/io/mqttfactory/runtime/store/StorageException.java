package io.mqttfactory.runtime.store;

import java.sql.SQLException;

/**
 * The storage does not work at present, and nothing was changed; worth another try, unless the file
 * itself is damaged.
 */
public final class StorageException extends RuntimeException {

  private static final int PRIMARY_CODE = 0xff;

  private final boolean damage;

  private StorageException(String message, SQLException cause) {
    super(message, cause);
    damage = SqliteFile.isDamage(cause);
  }

  /** Whether the file is damaged: only a new start helps, which moves it aside. */
  public boolean isDamage() {
    return damage;
  }

  /**
   * This exception if the fault lies with the storage, otherwise an {@link UnstorableException}.
   */
  public static RuntimeException of(SQLException failure) {
    String explanation = explain(failure);
    return explanation == null
        ? new UnstorableException(failure)
        : new StorageException(explanation + " (" + failure.getMessage() + ")", failure);
  }

  /** SQLite's primary result codes that speak of the disk, the file or its other users. */
  private static String explain(SQLException failure) {
    if (SqliteFile.isDamage(failure)) {
      return "the database is damaged";
    }
    return switch (primaryCode(failure)) {
      case 5, 6, 15 -> "another program holds the database";
      case 7 -> "the memory is full";
      case 8 -> "the database cannot be written";
      case 10 -> "the disk does not work";
      case 13 -> "the disk is full";
      case 14 -> "the database cannot be opened";
      default -> null;
    };
  }

  private static int primaryCode(SQLException failure) {
    return failure.getErrorCode() & PRIMARY_CODE;
  }
}
