package io.mqttfactory.dashboard.store;

import io.mqttfactory.model.Json;
import io.mqttfactory.model.PayloadException;
import io.mqttfactory.model.cloud.Aggregate;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The newest window that was received, and when it came. */
public record Newest(Aggregate aggregate, Instant receivedAt) {

  private static final Logger log = LoggerFactory.getLogger(Newest.class);

  /** Of rows with payload and time, the first that this version of the program can read. */
  static Optional<Newest> firstReadable(ResultSet row) throws SQLException {
    while (row.next()) {
      byte[] payload = row.getString(1).getBytes(StandardCharsets.UTF_8);
      try {
        Aggregate aggregate = Json.read(payload, Aggregate.class);
        return Optional.of(new Newest(aggregate, Chronicle.time(row, 2)));
      } catch (PayloadException ofAnotherVersion) {
        log.debug("a stored payload cannot be read any more", ofAnotherVersion);
      }
    }
    return Optional.empty();
  }
}
