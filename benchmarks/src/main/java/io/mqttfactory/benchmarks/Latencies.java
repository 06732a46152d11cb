package io.mqttfactory.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** When readings were made, and how long each took to be committed. Not thread-safe. */
final class Latencies {

  private record Commit(long timestamp, double millis) {}

  private final List<Commit> commits = new ArrayList<>();

  /**
   * A reading is committed.
   *
   * @param timestamp when it was made, in milliseconds since 1970
   * @param committedAt in milliseconds since 1970
   */
  void add(long timestamp, double committedAt) {
    commits.add(new Commit(timestamp, committedAt - timestamp));
  }

  /**
   * The times of readings that were made from the one, inclusive, to the other, exclusive.
   *
   * @return in milliseconds
   */
  double[] between(long from, long to) {
    return commits.stream()
        .filter(commit -> commit.timestamp() >= from && commit.timestamp() < to)
        .mapToDouble(Commit::millis)
        .toArray();
  }
}
