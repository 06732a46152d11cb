package io.mqttfactory.system.harness;

import io.mqttfactory.model.ReadingKey;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a PLC has committed, written down by the PLC beside its outbox, before it publishes: the
 * truth that the historian's database is held against. A line is {@code
 * source,epoch,sequence,sha256}. Lines are read as they come.
 */
final class SentLedger {

  private final Path file;
  private final Map<ReadingKey, String> sent = new HashMap<>();
  private final List<ReadingKey> usedTwice = new ArrayList<>();
  private long position;

  SentLedger(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  /** The hashes of all readings so far, by key. */
  Map<ReadingKey, String> sent() {
    readOn();
    return sent;
  }

  /** Keys that were given to two contents. */
  List<ReadingKey> usedTwice() {
    return usedTwice;
  }

  /**
   * Adds what the PLC had committed and not written down yet when it died. Only while it is dead.
   */
  void reconcile(OutboxDatabase outbox) {
    cutTornLine();
    readOn();
    StringBuilder lines = new StringBuilder();
    outbox
        .rows()
        .forEach(
            (key, hash) -> {
              if (!sent.containsKey(key)) {
                lines.append(line(key, hash));
              }
            });
    append(lines.toString());
    readOn();
  }

  private static String line(ReadingKey key, String hash) {
    return "%s,%s,%d,%s%n".formatted(key.source(), key.epoch(), key.sequence(), hash);
  }

  private void readOn() {
    if (FileSizes.of(file) <= position) {
      return;
    }
    try (RandomAccessFile lines = new RandomAccessFile(file.toFile(), "r")) {
      lines.seek(position);
      byte[] bytes = new byte[(int) (lines.length() - position)];
      lines.readFully(bytes);
      String text = new String(bytes, StandardCharsets.US_ASCII);
      String complete = text.substring(0, text.lastIndexOf('\n') + 1);
      complete.lines().forEach(this::take);
      position += complete.length();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void take(String line) {
    String[] fields = line.split(",");
    ReadingKey key = new ReadingKey(fields[0], fields[1], Long.parseLong(fields[2]));
    String before = sent.put(key, fields[3]);
    if (before != null && !before.equals(fields[3])) {
      usedTwice.add(key);
    }
  }

  private void cutTornLine() {
    readOn();
    try (RandomAccessFile lines = new RandomAccessFile(file.toFile(), "rw")) {
      lines.setLength(position);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void append(String lines) {
    try {
      Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
