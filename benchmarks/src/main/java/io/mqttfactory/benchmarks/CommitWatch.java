package io.mqttfactory.benchmarks;

import io.mqttfactory.model.ReadingType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Sees from outside when each reading is committed: about every millisecond a thread asks each
 * table for the rows that are new, on a connection of its own.
 */
final class CommitWatch implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(1);

  private final StoredRows rows;
  private final Map<ReadingType<?>, Latencies> latencies = new HashMap<>();
  private final Map<ReadingType<?>, Long> lastIds = new HashMap<>();
  private final Thread thread = new Thread(this::watch, "commit-watch");
  private volatile boolean closing;
  private volatile RuntimeException failure;

  private CommitWatch(Path database, List<ReadingType<?>> types) {
    rows = new StoredRows(database);
    for (ReadingType<?> type : types) {
      latencies.put(type, new Latencies());
      lastIds.put(type, 0L);
    }
    thread.setDaemon(true);
  }

  static CommitWatch start(Path database, List<ReadingType<?>> types) {
    CommitWatch watch = new CommitWatch(database, types);
    watch.thread.start();
    return watch;
  }

  /** Ends the watch, and tells what it saw. */
  Map<ReadingType<?>, Latencies> finish() {
    close();
    if (failure != null) {
      throw failure;
    }
    return latencies;
  }

  private void watch() {
    try (rows) {
      while (!closing) {
        latencies.forEach(this::look);
        LockSupport.parkNanos(POLL.toNanos());
      }
    } catch (RuntimeException failed) {
      failure = failed;
    }
  }

  private void look(ReadingType<?> type, Latencies seen) {
    List<StoredRows.Row> fresh = rows.after(type, lastIds.get(type));
    double now = millis(Instant.now());
    for (StoredRows.Row row : fresh) {
      seen.add(row.timestamp(), now);
      lastIds.put(type, row.id());
    }
  }

  private static double millis(Instant time) {
    return time.getEpochSecond() * 1e3 + time.getNano() / 1e6;
  }

  @Override
  public void close() {
    closing = true;
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
