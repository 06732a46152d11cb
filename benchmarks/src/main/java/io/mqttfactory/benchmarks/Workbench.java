package io.mqttfactory.benchmarks;

import io.mqttfactory.runtime.Lifecycle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a benchmark has started and written. At the end every process is ended, the latest first,
 * and every file is deleted. Thread-safe, since Ctrl-C closes it from another thread.
 */
final class Workbench implements AutoCloseable {

  private final Lifecycle lifecycle = new Lifecycle();
  private final Object closing = new Object();
  private volatile boolean closed;

  /** Makes an empty folder, which is deleted in the end. */
  Path newFolder(Path parent) {
    try {
      Path folder = Files.createTempDirectory(Files.createDirectories(parent), "benchmark-");
      lifecycle.add("folder", () -> delete(folder));
      return folder.toAbsolutePath();
    } catch (IOException failure) {
      throw new BenchmarkException("no folder can be made in " + parent, failure);
    }
  }

  /** Takes a process over; it may be closed earlier. */
  MeasuredProcess own(MeasuredProcess process) {
    return lifecycle.add(process.name(), process);
  }

  /** Takes over whatever has to be done in the end. */
  void own(String name, AutoCloseable end) {
    lifecycle.add(name, end);
  }

  /** Whether what was started is being ended, so that its end is no failure. */
  boolean isClosed() {
    return closed;
  }

  /**
   * Returns when all is ended, also if another thread does it: the JVM does not outlive its hooks,
   * so one that came second and did not wait would cut off the end of a demo.
   */
  @Override
  public void close() {
    closed = true;
    synchronized (closing) {
      lifecycle.close();
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot delete " + folder, failure);
    }
  }
}
