package io.mqttfactory.system.harness;

import io.mqttfactory.model.ReadingKey;
import io.mqttfactory.model.ReadingType;
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

  /** Its random name. */
  String id() {
    String[] id = {""};
    new SqliteProbe(file).each("SELECT id FROM outbox_info", row -> id[0] = row.getString(1));
    return id[0];
  }

  /** The epochs that its offers list, with the highest sequence of each. */
  public Map<String, Long> listed() {
    Map<String, Long> listed = new HashMap<>();
    new SqliteProbe(file)
        .each(
            "SELECT epoch, last FROM outbox_epochs",
            row -> listed.put(row.getString(1), row.getLong(2)));
    return listed;
  }

  /** As a technician would who swaps the PLC's disk. Only while the PLC is down. */
  public void delete() {
    DatabaseFiles.delete(file);
  }

  /** Puts a copy of that one in its place. Only while the PLC is down. */
  public void become(OutboxDatabase other) {
    DatabaseFiles.copy(other.file, file);
  }

  /** Overwrites a page with noise, as a failing disk does. Only while the PLC is down. */
  public void damagePage(int number) {
    DatabaseFiles.damagePage(file, number);
  }

  /** Whether a damaged outbox was put aside next to it. */
  public boolean hasDamagedOneBeside() {
    return DatabaseFiles.hasDamagedOneBeside(file);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
