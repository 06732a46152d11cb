package io.mqttfactory.benchmarks;

import io.mqttfactory.model.ReadingType;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/**
 * Sees from outside when each reading is committed. About every millisecond a thread asks how many
 * rows each table has; a type's row of that number is its reading of that sequence, since they are
 * published, delivered and stored in order.
 */
final class CommitWatch {

  private static final Duration POLL = Duration.ofMillis(1);
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final double MILLI = 1e6;

  private final StoredRows rows;
  private final Thread thread = new Thread(this::watch, "commit-watch");

  /** For each reading, in the order in which they were published; 0 is not yet. */
  private final AtomicLongArray publishedAt;

  private final AtomicLongArray committedAt;

  /** For each type, which of all readings its first, second, … was. */
  private final Map<ReadingType<?>, AtomicLongArray> places = new HashMap<>();

  private volatile int published;
  private int committed;

  CommitWatch(StoredRows rows, int total) {
    this.rows = rows;
    publishedAt = new AtomicLongArray(total);
    committedAt = new AtomicLongArray(total);
    ReadingType.ALL.forEach(type -> places.put(type, new AtomicLongArray(total)));
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** To be called immediately before the reading is published. */
  void published(ReadingType<?> type, long sequence) {
    int place = published;
    places.get(type).set((int) sequence - 1, place);
    publishedAt.set(place, System.nanoTime());
    published = place + 1;
  }

  /**
   * Waits until everything is committed, or nothing more comes.
   *
   * @param ignored so many of the first are left out
   * @return in milliseconds
   */
  Distribution latenciesAfter(int ignored) throws InterruptedException {
    thread.join();
    double[] latencies = new double[publishedAt.length()];
    int count = 0;
    for (int place = ignored; place < publishedAt.length(); place++) {
      if (committedAt.get(place) != 0) {
        latencies[count++] = (committedAt.get(place) - publishedAt.get(place)) / MILLI;
      }
    }
    if (count == 0) {
      throw new BenchmarkException("no reading was stored");
    }
    return new Distribution(Arrays.copyOf(latencies, count));
  }

  /** How many were published and not committed, once that has been waited for. */
  int lost() {
    return publishedAt.length() - committed;
  }

  private void watch() {
    long[] seen = new long[ReadingType.ALL.size()];
    long changed = System.nanoTime();
    while (committed < publishedAt.length() && System.nanoTime() - changed < PATIENCE.toNanos()) {
      long[] now = rows.perType();
      long time = System.nanoTime();
      for (int type = 0; type < now.length; type++) {
        for (; seen[type] < now[type]; seen[type]++) {
          long place = places.get(ReadingType.ALL.get(type)).get((int) seen[type]);
          committedAt.set((int) place, time);
          committed++;
          changed = time;
        }
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }
}
