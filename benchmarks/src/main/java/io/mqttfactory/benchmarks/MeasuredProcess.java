package io.mqttfactory.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A process that was started here. What it prints goes to a file in its folder. */
final class MeasuredProcess implements AutoCloseable {

  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);
  private static final int LINES_SHOWN = 10;

  private final String name;
  private final Process process;
  private final Path log;
  private final long startedAt;
  private final CompletableFuture<Long> endedAt;

  private MeasuredProcess(String name, Process process, Path log, long startedAt) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.startedAt = startedAt;
    this.endedAt = process.onExit().thenApply(ended -> System.nanoTime());
  }

  /**
   * @param folder its working directory, so that it finds no configuration by chance
   * @param keepsOutput whether what it prints on its standard output is kept; what it prints on
   *     standard error always is
   */
  static MeasuredProcess start(
      String name,
      List<String> command,
      Map<String, String> environment,
      Path folder,
      boolean keepsOutput) {
    File log = folder.resolve(name + ".log").toFile();
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.appendTo(log));
    builder.redirectOutput(
        keepsOutput ? ProcessBuilder.Redirect.appendTo(log) : ProcessBuilder.Redirect.DISCARD);
    long startedAt = System.nanoTime();
    try {
      return new MeasuredProcess(name, builder.start(), log.toPath(), startedAt);
    } catch (IOException failure) {
      throw new BenchmarkException(name + " cannot be started", failure);
    }
  }

  String name() {
    return name;
  }

  /** By {@link System#nanoTime()}. */
  long startedAt() {
    return startedAt;
  }

  /**
   * Waits for the end.
   *
   * @return when that was, by {@link System#nanoTime()}
   */
  long awaitEnd(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new BenchmarkException(name + " did not end within " + patience.toSeconds() + " s");
    }
    if (process.exitValue() != 0) {
      throw endedUnexpectedly();
    }
    return endedAt.join();
  }

  /**
   * @throws BenchmarkException with its last lines if it has ended
   */
  void requireAlive() {
    if (!process.isAlive()) {
      throw endedUnexpectedly();
    }
  }

  /**
   * @throws BenchmarkException with its last lines if it has ended and did not succeed
   */
  void requireNoFailure() {
    if (!process.isAlive() && process.exitValue() != 0) {
      throw endedUnexpectedly();
    }
  }

  /** All lines that it has printed so far. */
  List<String> lines() {
    try {
      return Files.readAllLines(log);
    } catch (IOException failure) {
      throw new BenchmarkException("cannot read the log of " + name, failure);
    }
  }

  /**
   * Memory in bytes, as Linux knows it; empty on other systems.
   *
   * @param entry {@code VmRSS} for now, {@code VmHWM} for the peak
   */
  OptionalLong memory(String entry) {
    try {
      Path status = Path.of("/proc", Long.toString(process.pid()), "status");
      return ProcFiles.bytes(Files.readString(status), entry);
    } catch (IOException unknown) {
      return OptionalLong.empty();
    }
  }

  /** Time that it has used on all cores. */
  Duration cpuTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private BenchmarkException endedUnexpectedly() {
    List<String> lines = lines();
    List<String> last = lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size());
    return new BenchmarkException(
        name
            + " ended with exit code "
            + process.exitValue()
            + "; its last lines:\n"
            + String.join("\n", last));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (process.waitFor(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
