package io.mqttfactory.runtime.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prepares statements, and closes all of them together. */
public final class Statements implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Statements.class);

  private final Connection connection;
  private final List<PreparedStatement> prepared = new ArrayList<>();

  public Statements(Connection connection) {
    this.connection = connection;
  }

  public PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    prepared.add(statement);
    return statement;
  }

  /** Runs a pragma to its end; a prepared one would stop at its first step. */
  public void runPragma(String pragma) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("PRAGMA " + pragma);
    }
  }

  @Override
  public void close() {
    for (PreparedStatement statement : prepared) {
      try {
        statement.close();
      } catch (SQLException failure) {
        log.debug("a statement did not close", failure);
      }
    }
  }
}
