package io.mqttfactory.system.harness;

import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.model.ReadingType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** A PLC's outbox, seen from outside. */
public record OutboxDatabase(Path file) {

  /** The hashes of what is not acknowledged yet, by key. */
  public Map<ReadingKey, String> rows() {
    Map<ReadingKey, String> rows = new HashMap<>();
    new SqliteProbe(file)
        .each(
            "SELECT topic, epoch, sequence, payload FROM outbox",
            row -> {
              String source = ReadingType.ofTopic(row.getString(1)).orElseThrow().source();
              ReadingKey key = new ReadingKey(source, row.getString(2), row.getLong(3));
              rows.put(key, sha256(row.getBytes(4)));
            });
    return rows;
  }

  public long size() {
    return (long) new SqliteProbe(file).number("SELECT count(*) FROM outbox");
  }

  /** How many rows its quota has taken. */
  public long dropped() {
    return (long) new SqliteProbe(file).number("SELECT total(dropped) FROM outbox_info");
  }

  /** As a technician would who swaps the PLC's disk. Only while the PLC is down. */
  public void delete() {
    deleteDatabase(file);
  }

  static void deleteDatabase(Path file) {
    try {
      for (String suffix : new String[] {"", "-wal", "-shm"}) {
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
