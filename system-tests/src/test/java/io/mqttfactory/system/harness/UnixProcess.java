package io.mqttfactory.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A process that can be frozen and killed, and what the kernel knows about it. */
final class UnixProcess {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int EXIT_CODE_OF_KILL = 137;

  private final Process process;
  private boolean isWrapped;

  private UnixProcess(Process process) {
    this.process = process;
  }

  /** Starts it with everything that it says going to the end of that file. */
  static UnixProcess start(ProcessBuilder builder, Path log) {
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      return new UnixProcess(builder.start());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** For a shell script that runs the program in question: that is who is to suffer. */
  UnixProcess wrapped() {
    isWrapped = true;
    return this;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** As a power cut would: nothing is flushed, nobody is told. */
  void kill() {
    signal("KILL", victim());
    int exitCode = awaitEnd();
    if (exitCode != EXIT_CODE_OF_KILL) {
      throw new IllegalStateException("it had ended by itself, with " + exitCode);
    }
  }

  /** For tidying up: ends it whatever state it is in. */
  void destroy() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** It keeps its connections and says nothing any more. */
  void freeze() {
    signal("STOP", victim());
  }

  void thaw() {
    signal("CONT", victim());
  }

  void terminate() {
    signal("TERM", process.toHandle());
  }

  /** Waits for the end and gives the exit code. */
  int awaitEnd() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("it does not end within " + PATIENCE);
      }
      return process.exitValue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while it ends", interrupted);
    }
  }

  /** How much memory it holds at present, in bytes. */
  long residentBytes() {
    return status("VmRSS:") * 1024;
  }

  long threads() {
    return status("Threads:");
  }

  private long status(String name) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private ProcessHandle victim() {
    return isWrapped ? process.children().findFirst().orElseThrow() : process.toHandle();
  }

  private static void signal(String name, ProcessHandle whom) {
    Shell.run("kill", "-" + name, Long.toString(whom.pid()));
  }
}
