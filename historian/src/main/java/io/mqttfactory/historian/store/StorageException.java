package io.mqttfactory.historian.store;

import java.sql.SQLException;
import java.util.Set;

/**
 * The storage does not work at present, and nothing was changed; worth another try, unless the file
 * itself is damaged.
 */
public final class StorageException extends RuntimeException {

  private static final int PRIMARY_CODE = 0xff;
  private static final int SQLITE_CORRUPT = 11;
  private static final int SQLITE_NOTADB = 26;

  private final boolean damage;

  private StorageException(String message, SQLException cause) {
    super(message, cause);
    damage = Set.of(SQLITE_CORRUPT, SQLITE_NOTADB).contains(primaryCode(cause));
  }

  /** Whether the file is damaged, so that it will not work again by itself. */
  public boolean isDamage() {
    return damage;
  }

  /**
   * This exception if the fault lies with the storage, otherwise an {@link UnstorableException}.
   */
  static RuntimeException of(SQLException failure) {
    String explanation = explain(failure);
    return explanation == null
        ? new UnstorableException(failure)
        : new StorageException(explanation + " (" + failure.getMessage() + ")", failure);
  }

  /** SQLite's primary result codes that speak of the disk, the file or its other users. */
  private static String explain(SQLException failure) {
    return switch (primaryCode(failure)) {
      case 5, 6, 15 -> "another program holds the database";
      case 7 -> "the memory is full";
      case 8 -> "the database cannot be written";
      case 10 -> "the disk does not work";
      case SQLITE_CORRUPT, SQLITE_NOTADB -> "the database is damaged";
      case 13 -> "the disk is full";
      case 14 -> "the database cannot be opened";
      default -> null;
    };
  }

  private static int primaryCode(SQLException failure) {
    return failure.getErrorCode() & PRIMARY_CODE;
  }
}
