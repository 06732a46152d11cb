package io.mqttfactory.runtime.consumer.store;

import io.mqttfactory.model.ReadingKey;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;

/** Binds a key to three parameters in a row: source, epoch, sequence. */
public final class Keys {

  private Keys() {}

  public static void bind(PreparedStatement statement, int first, ReadingKey key)
      throws SQLException {
    statement.setString(first, key.source());
    statement.setString(first + 1, key.epoch());
    statement.setLong(first + 2, key.sequence());
  }

  /** Without a key the source stands alone. */
  public static void bind(
      PreparedStatement statement, int first, String source, Optional<ReadingKey> key)
      throws SQLException {
    statement.setString(first, source);
    if (key.isPresent()) {
      bind(statement, first, key.get());
    } else {
      statement.setNull(first + 1, Types.VARCHAR);
      statement.setNull(first + 2, Types.BIGINT);
    }
  }
}
